// SPDX-License-Identifier: Apache-2.0
package io.cistern.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Request;

/** A request that breaks one rule, and what the refusal has to name. */
public record Refusal(String attribute, String rule, Request request) {

    public void verify() {
        InfrastructureException refused = catchThrowableOfType(InfrastructureException.class, request::validate);
        assertThat(refused).as("refusal of %s", attribute).isNotNull();
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(refused.details().attribute()).contains(attribute);
        assertThat(refused.details().rule())
                .hasValueSatisfying(text -> assertThat(text).contains(rule));
        assertThat(refused.details().remedy())
                .hasValueSatisfying(text -> assertThat(text).isNotBlank());
    }

    public static void accepted(Request request) {
        assertThatCode(request::validate).doesNotThrowAnyException();
    }

    @Override
    public String toString() {
        return attribute + " " + rule;
    }
}
