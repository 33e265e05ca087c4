// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import io.cistern.api.QuotaFigure;
import io.cistern.backend.support.http.HttpFailure;
import io.cistern.vim.openstack.internal.testing.Recording;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenStackFaultsTest {

    private final OpenStackFaults faults = new OpenStackFaults();

    @ParameterizedTest
    @CsvSource({
        "identity/token-wrong-password, RESOURCE_AUTH_FAILED",
        "compute/server-create-unknown-flavor, INVALID_ARGUMENT",
        "compute/server-create-over-quota, QUOTA_EXCEEDED",
        "compute/server-create-ports-over-quota, QUOTA_EXCEEDED",
        "compute/server-create-port-in-use, CONFLICT",
        "compute/flavor-create-forbidden, FORBIDDEN",
        "compute/flavor-create-same-name, CONFLICT",
        "compute/not-found, NOT_FOUND",
        "compute/body-too-large, LIMIT_EXCEEDED",
        "compute/microversion-too-high, BACKEND_ERROR",
        "network/port-create-over-quota, QUOTA_EXCEEDED",
        "network/port-create-address-in-use, CONFLICT",
        "network/network-delete-in-use, CONFLICT",
        "network/network-create-provider-as-member, FORBIDDEN",
        "network/network-not-found, NOT_FOUND",
        "image/image-not-found, NOT_FOUND"
    })
    void failure_meansWhatTheServiceMeant(String recording, ErrorCode code) {
        InfrastructureException read = faults.read(Recording.of(recording).failure());

        assertThat(read.code()).isEqualTo(code);
        assertThat(read.details().origin()).contains(ErrorOrigin.BACKEND);
        assertThat(read.details().upstream()).singleElement().satisfies(fault -> {
            assertThat(fault.requestId()).contains("req-1");
            assertThat(fault.message()).isPresent();
        });
    }

    @Test
    void quota_tellsItsFigures() {
        assertThat(faults.read(Recording.of("compute/server-create-over-quota").failure())
                        .details()
                        .quota())
                .containsExactly(new QuotaFigure("instances", Optional.of(1L), Optional.of(1L), Optional.of(1L)));
    }

    @Test
    void userData_isNotRepeated() {
        InfrastructureException read = faults.read(
                Recording.of("compute/server-create-user-data-65536-encoded").failure());

        assertThat(read.getMessage()).hasSizeLessThan(300).contains("user_data").doesNotContain("AAAA", "{{");
    }

    @Test
    void page_isReadAsText() {
        InfrastructureException read = faults.read(new HttpFailure(
                "compute",
                "GET",
                "/servers",
                503,
                Optional.empty(),
                Optional.empty(),
                "<html><h1>Service Unavailable</h1>\n</html>"));

        assertThat(read.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(read.details().upstream().get(0).message()).contains("Service Unavailable");
    }

    @Test
    void quota_thatMayNotBeSeen_isForbidden() {
        InfrastructureException read = faults.read(new HttpFailure(
                "block-storage",
                "GET",
                "/os-quota-sets/p",
                403,
                Optional.empty(),
                Optional.empty(),
                "{\"forbidden\": {\"code\": 403, \"message\":"
                        + " \"Policy doesn't allow volume_extension:quotas:show to be performed.\"}}"));

        assertThat(read.code()).isEqualTo(ErrorCode.FORBIDDEN);
    }
}
