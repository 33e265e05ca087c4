// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cistern.backend.support.CallLimit;
import io.cistern.lab.openstack.LabSettings;
import io.cistern.lab.openstack.RequestLog;
import io.cistern.vim.compute.AllocateComputeRequest;
import io.cistern.vim.compute.QueryComputeRequest;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.openstack.internal.keystone.Scope;
import io.cistern.vim.openstack.internal.testing.LabCloud;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much the cloud is asked. */
class RequestEconomyTest {

    private static final String TOKENS = "/identity/v3/auth/tokens";

    @Test
    void token_isFetchedOnce_howeverManyNeedIt() throws Exception {
        try (LabCloud lab = LabCloud.as("alice", "tenant-a")) {
            ExecutorService threads = Executors.newFixedThreadPool(100);
            List<Future<String>> projects = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() -> lab.cloud()
                            .cloud()
                            .open(Scope.OWN, CallLimit.within(Duration.ofSeconds(20)))
                            .projectId()))
                    .toList();
            for (Future<String> project : projects) {
                assertThat(project.get()).isNotEmpty();
            }
            threads.shutdown();

            assertThat(lab.lab().requests().count("POST", TOKENS)).isEqualTo(1);
        }
    }

    @Test
    void token_isRenewedOnce_whenTheCloudRefusesIt() {
        try (LabCloud lab = LabCloud.as("alice", "tenant-a")) {
            assertThat(query(lab)).isEmpty();
            lab.lab().expireTokens();
            assertThat(query(lab)).isEmpty();

            assertThat(lab.lab().requests().count("POST", TOKENS)).isEqualTo(2);
        }
    }

    @Test
    void allocation_asksNoMoreThanItMust() {
        try (LabCloud lab =
                LabCloud.as("alice", "tenant-a", LabSettings.defaults().withBuildTime(Duration.ofMillis(20)))) {
            AllocateComputeRequest request = lab.machine("m").build();
            lab.cloud().call(lab.compute()::allocateVirtualisedComputeResource, request);
            lab.lab().requests().clear();

            lab.cloud().call(lab.compute()::allocateVirtualisedComputeResource, request);
            // The lab notes a request after it has answered it.
            query(lab);

            assertThat(lab.lab().requests().entries())
                    .extracting(RequestLog.Entry::method, entry -> entry.path().replaceAll("[0-9a-f-]{32,}", "id"))
                    .startsWith(
                            tuple("GET", "/compute/v2.1/limits"),
                            tuple("GET", "/networking/v2.0/quotas/id/details.json"),
                            tuple("POST", "/networking/v2.0/ports"),
                            tuple("POST", "/compute/v2.1/servers"),
                            tuple("GET", "/compute/v2.1/servers/id"),
                            tuple("GET", "/networking/v2.0/ports"));
        }
    }

    @Test
    void query_asksForThePortsOfManyMachinesAtOnce() {
        try (LabCloud lab =
                LabCloud.as("alice", "tenant-a", LabSettings.defaults().withPopulation(250))) {
            List<VirtualCompute> machines = query(lab);

            assertThat(machines).hasSize(250).allSatisfy(machine -> assertThat(machine.virtualNetworkInterface())
                    .hasSize(1));
            assertThat(lab.lab().requests().count("GET", "/networking/v2.0/ports"))
                    .isEqualTo(3);
            assertThat(lab.lab().requests().count("GET", "/compute/v2.1/servers/detail"))
                    .isEqualTo(1);
        }
    }

    private static List<VirtualCompute> query(LabCloud lab) {
        return lab.cloud()
                .call(
                        lab.compute()::queryVirtualisedComputeResource,
                        QueryComputeRequest.builder().build())
                .queryResult();
    }
}
