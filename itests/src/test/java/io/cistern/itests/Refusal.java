// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.itests.RestClient.Answer;

/** What every refusal of bad input tells. */
final class Refusal {

    private Refusal() {}

    /** That it is refused so, and names attribute, rule and remedy. */
    static void check(Answer answer, int status, String code, String attribute) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/attribute")).as(answer.body().toString()).isEqualTo(attribute);
        assertThat(answer.text("/rule")).isNotBlank();
        assertThat(answer.text("/remedy")).isNotBlank();
    }
}
