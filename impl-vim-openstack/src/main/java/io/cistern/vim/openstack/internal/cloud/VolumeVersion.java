// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.JsonHttp;
import io.cistern.backend.support.http.JsonRequest;
import java.util.List;
import java.util.Optional;

/**
 * The microversion of Block Storage that is spoken: the newest that both sides know.
 *
 * <p>Older than 3.59 (Train) are refused; from 3.66 a volume in use is snapshot without being forced. Past 3.70 nothing
 * has been tested.
 *
 * @param minor 70 of 3.70
 */
public record VolumeVersion(int minor) {

    private static final int FLOOR = 59;
    private static final int CAP = 70;
    private static final int NEEDS_NO_FORCE = 66;

    private record VersionsAnswer(List<Version> versions) {
        private record Version(String id, Optional<String> version) {}
    }

    /** Asks the service, at the address that ends with its version. */
    static VolumeVersion negotiate(JsonHttp root) {
        int newest = root.send(JsonRequest.get("/"), VersionsAnswer.class).content().stream()
                .flatMap(answer -> answer.versions().stream())
                .filter(version -> version.id().startsWith("v3"))
                .flatMap(version -> version.version().stream())
                .mapToInt(VolumeVersion::minorOf)
                .max()
                .orElse(0);
        if (newest < FLOOR) {
            throw new InfrastructureException(
                    ErrorCode.UNAVAILABLE,
                    "block storage speaks up to 3." + newest + ", this backend 3." + FLOOR + " to 3." + CAP,
                    ErrorDetails.builder()
                            .origin(ErrorOrigin.BACKEND)
                            .remedy("use OpenStack Train or newer")
                            .build());
        }
        return new VolumeVersion(Math.min(newest, CAP));
    }

    private static int minorOf(String version) {
        return version.matches("3\\.\\d{1,4}") ? Integer.parseInt(version.substring(2)) : 0;
    }

    /** Whether a snapshot of a volume that is in use has to be forced. */
    public boolean forcesSnapshots() {
        return minor < NEEDS_NO_FORCE;
    }

    @Override
    public String toString() {
        return "3." + minor;
    }
}
