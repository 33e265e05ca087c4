// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import java.util.Optional;

/**
 * The microversion of Compute that is spoken: the newest that both sides know.
 *
 * <p>From 2.74 a server can be given its host, from 2.71 it shows its groups, from 2.61 its flavour's extra specs; older
 * clouds are refused. Past 2.96 answers change shape (2.101, 2.102) and have not been tested.
 *
 * @param minor 93 of 2.93
 * @param newest the newest minor that the cloud has
 */
public record ComputeVersion(int minor, int newest) {

    private static final int FLOOR = 74;
    private static final int CAP = 96;

    private record VersionAnswer(Version version) {
        private record Version(Optional<String> version, @JsonProperty("min_version") Optional<String> minVersion) {}
    }

    /** Asks the service, at the address that ends with its version. */
    static ComputeVersion negotiate(JsonHttp root) {
        Optional<VersionAnswer.Version> told =
                root.send(JsonRequest.get("/"), VersionAnswer.class).content().map(VersionAnswer::version);
        int newest = told.flatMap(VersionAnswer.Version::version)
                .map(ComputeVersion::minorOf)
                .orElse(1);
        int oldest = told.flatMap(VersionAnswer.Version::minVersion)
                .map(ComputeVersion::minorOf)
                .orElse(1);
        if (newest < FLOOR || oldest > CAP) {
            throw new InfrastructureException(
                    ErrorCode.UNAVAILABLE,
                    "compute speaks 2." + oldest + " to 2." + newest + ", this backend 2." + FLOOR + " to 2." + CAP,
                    ErrorDetails.builder()
                            .origin(ErrorOrigin.BACKEND)
                            .remedy("use OpenStack Train or newer")
                            .build());
        }
        return new ComputeVersion(Math.min(newest, CAP), newest);
    }

    private static int minorOf(String version) {
        return version.matches("2\\.\\d{1,4}") ? Integer.parseInt(version.substring(2)) : 1;
    }

    @Override
    public String toString() {
        return "2." + minor;
    }
}
