// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.itests.RestClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** What an administrator can do wrong with the endpoint of a service. */
record EndpointBadInput(Distribution distribution, CloudCredential credential) {

    /** Configures a VIM whose Compute is elsewhere: calls name service and path, and what to do. */
    void check(String vimId, URI compute) throws IOException {
        String vim = BadInputScenarios.vim(vimId);
        VimConfiguration.of(vimId, credential)
                .with("endpoint.compute", compute.toString())
                .with("http.request_timeout_ms", "5000")
                .writeTo(distribution);
        Await.until(
                "the VIM is known",
                Duration.ofMinutes(1),
                () -> distribution.rest().get(vim).status() == 200);

        Answer query = distribution.rest().get(vim + "/compute-resources");

        assertThat(query.status()).as(query.body().toString()).isIn(502, 503);
        assertThat(query.text("/code")).isIn("UNAVAILABLE", "BACKEND_ERROR");
        assertThat(query.text("/upstream/0/service")).isEqualTo("compute");
        assertThat(query.text("/upstream/0/path")).isNotBlank();
        assertThat(query.text("/remedy")).isNotBlank();
        VimConfiguration.remove(vimId, distribution);
    }
}
