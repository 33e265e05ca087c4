// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.lab.Fault;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import io.cistern.vim.openstack.internal.testing.NetworkConsumer;
import io.cistern.vim.storage.AllocateStorageRequest;
import io.cistern.vim.storage.VirtualStorageFlavour;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaTest {

    private final LabCloud lab = LabCloud.as("alice", "tenant-a");
    private final NetworkConsumer alice = new NetworkConsumer(lab.cloud(), "quota");

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void allocate_isNotRefused_forWhatWasSeenAMomentAgo() {
        lab.lab().faults().add(full().times(1));

        assertThat(alice.network("10.1.0.0/24").networkResourceId()).isNotBlank();
    }

    @Test
    void allocate_isRefused_whenItIsStillFull() {
        lab.lab().faults().add(full().always());

        InfrastructureException refusal =
                catchThrowableOfType(InfrastructureException.class, () -> alice.network("10.1.0.0/24"));

        assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
        assertThat(refusal.details().quota()).singleElement().satisfies(figure -> {
            assertThat(figure.name()).isEqualTo("network");
            assertThat(figure.used()).contains(7L);
            assertThat(figure.limit()).contains(7L);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void allocate_isLeftToTheCloud_whenNoQuotaIsTold(int status) {
        String refusal = "{\"forbidden\": {\"code\": " + status
                + ", \"message\": \"Policy doesn't allow volume_extension:quotas:show to be performed.\"}}";
        for (String quotas :
                List.of("/compute/v2.1/limits", "/networking/v2.0/quotas/.*", "/volume/v3/[^/]*/os-quota-sets/.*")) {
            lab.lab()
                    .faults()
                    .add(Fault.on("GET", quotas).answer(status, refusal).always());
        }

        assertThat(alice.network("10.1.0.0/24").networkResourceId()).isNotBlank();
        assertThat(lab.running("m")).isNotBlank();
        assertThat(lab.cloud()
                        .call(
                                lab.storage()::allocateVirtualisedStorageResource,
                                AllocateStorageRequest.builder()
                                        .storageData(VirtualStorageFlavour.volume(1))
                                        .build())
                        .storageData()
                        .storageId())
                .isNotBlank();
    }

    private static Fault full() {
        return Fault.on("GET", "/networking/v2.0/quotas/.*")
                .answer(200, "{\"quota\": {\"network\": {\"limit\": 7, \"used\": 7, \"reserved\": 0}}}");
    }
}
