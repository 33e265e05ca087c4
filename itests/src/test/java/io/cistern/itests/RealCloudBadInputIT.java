// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@link BadInputScenarios} on a real OpenStack. */
@Tag("live")
class RealCloudBadInputIT extends BadInputScenarios {

    @Override
    CloudCredential credential() throws IOException {
        return CloudCredential.ofRealCloud("alice");
    }

    @Override
    CloudCredential smallCredential() throws IOException {
        return CloudCredential.ofRealCloud("dave");
    }

    @Override
    CloudCredential adminCredential() throws IOException {
        return CloudCredential.ofRealCloud("admin");
    }

    @Override
    String flavourName() {
        return "m1.tiny";
    }

    @Override
    String largeFlavourName() {
        return "m1.small";
    }

    @Override
    String impossibleFlavourName() {
        return "fault.no-host";
    }

    /** Keystone's answer is that to a wrong password; only a real one has credentials that expire. */
    @Test
    void credentialThatHasExpired_isNamed() throws IOException {
        distribution.etc(
                "io.cistern.vim.openstack-expired.cfg",
                "vim.id = expired%nclouds.file = %s%ncloud = alice-expired%n"
                        .formatted(System.getProperty(CloudCredential.CLOUDS)));
        Await.until(
                "the VIM is known",
                Duration.ofMinutes(1),
                () -> distribution.rest().get(vim("expired")).status() == 200);

        Answer answer = distribution.rest().post(vim("expired") + "/compute-resources", compute("x", networkId));

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(502);
        assertThat(answer.text("/code")).isEqualTo("RESOURCE_AUTH_FAILED");
        assertThat(answer.text("/detail")).contains("credential");
        assertThat(answer.text("/remedy")).isNotBlank();
        VimConfiguration.remove("expired", distribution);
    }
}
