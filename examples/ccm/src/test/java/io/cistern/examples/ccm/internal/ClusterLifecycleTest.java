// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.QuotaFigure;
import io.cistern.api.UpstreamFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class ClusterLifecycleTest {

    private static final Cluster CLUSTER = new Cluster("c-1", 3, 0, "small", "image");
    private static final InfrastructureException QUOTA = new InfrastructureException(
            ErrorCode.QUOTA_EXCEEDED,
            "the quota of cores is used up",
            ErrorDetails.builder()
                    .attribute("computeFlavourId")
                    .rule("fits the quota")
                    .remedy("terminate machines or raise the quota")
                    .quota(List.of(new QuotaFigure("cores", Optional.of(20L), Optional.of(20L), Optional.of(1L))))
                    .upstream(List.of(UpstreamFault.builder()
                            .service("compute")
                            .method("POST")
                            .path("/servers")
                            .status(403)
                            .requestId("req-7")
                            .build()))
                    .build());

    private final List<String> lines = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final FakeVim vim = new FakeVim(3);

    @Test
    void run_allocatesInOrder_machinesTogether_andTerminatesAll() {
        Report report = run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.isGood()).isTrue();
        assertThat(vim.calls)
                .containsExactly(
                        "allocate c-1-net",
                        "allocate c-1-subnet",
                        "allocate c-1-data-1",
                        "allocate c-1-port-1",
                        "allocate c-1-node-1",
                        "allocate c-1-data-2",
                        "allocate c-1-port-2",
                        "allocate c-1-node-2",
                        "allocate c-1-data-3",
                        "allocate c-1-port-3",
                        "allocate c-1-node-3",
                        "ATTACH vol-c-1-data-1 vm-c-1-node-1",
                        "ATTACH vol-c-1-data-2 vm-c-1-node-2",
                        "ATTACH vol-c-1-data-3 vm-c-1-node-3",
                        "update vm-c-1-node-1 {cisVersion=2}",
                        "update vm-c-1-node-2 {cisVersion=2}",
                        "update vm-c-1-node-3 {cisVersion=2}",
                        "scale vm-c-1-node-1 to large",
                        "terminate 3 machines",
                        "terminate 3 volumes",
                        "terminate 5 network resources");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("offer").contains("0 types"));
        assertThat(vim.resources()).isEmpty();
        assertThat(vim.storage.volumes()).isEmpty();
    }

    @Test
    void run_goesWithoutWhatTheVimDoesNotOffer_andSaysSo() {
        vim.storage.notOffered();

        Report report = run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.isGood()).isTrue();
        assertThat(report.notOffered())
                .containsExactly("information on networks", "information on storage", "update of networks", "volumes");
        assertThat(vim.calls).noneMatch(call -> call.contains("data") || call.contains("volumes"));
        assertThat(ReportJson.of(report)).contains("\"update of networks\",\"volumes\"]");
    }

    @Test
    void run_goesOn_whenThereIsNoLargerFlavour() {
        Report report = run(vim.asSeenBy(FakeVim.consumer(), new FakeFlavours(FakeFlavours.flavour("small", 1, 64))));

        assertThat(report.isGood()).isTrue();
        assertThat(report.notOffered()).contains("a flavour larger than that of the nodes");
        assertThat(vim.calls).noneMatch(call -> call.startsWith("scale"));
    }

    @Test
    void run_tellsWhatWhereAndHowLong() {
        Report report = run();

        assertThat(report.rows())
                .extracting(Report.Row::kind)
                .containsExactly(
                        "network", "subnet", "port", "port", "port", "volume", "volume", "volume", "node", "node",
                        "node");
        assertThat(report.rows().get(8)).satisfies(row -> {
            assertThat(row.name()).isEqualTo("c-1-node-1");
            assertThat(row.host()).contains("host-1");
            assertThat(row.zone()).contains("east");
            assertThat(row.addresses()).containsExactly("10.42.0.7");
            assertThat(row.took()).hasValueSatisfying(took -> assertThat(took).isPositive());
        });
        assertThat(report.rows()).allSatisfy(row -> assertThat(row.took()).isPresent());
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).contains("c-1-node-2").contains("50 %").contains("server requested"))
                .anySatisfy(line -> assertThat(line).contains("terminate").contains("3 gone"));
    }

    @Test
    void run_terminatesWhatWasAllocated_whenOneMachineFails() {
        vim.failOn("c-1-node-2", QUOTA);

        Report report = run();

        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.code())
                .isEqualTo(ErrorCode.QUOTA_EXCEEDED));
        assertThat(report.isGood()).isFalse();
        assertThat(report.isNothingLeft()).isTrue();
        assertThat(vim.calls).contains("terminate 2 machines", "terminate 5 network resources");
        assertThat(vim.resources()).isEmpty();
        assertThat(ProblemText.lines(report.problems().get(0)))
                .containsExactly(
                        "QUOTA_EXCEEDED: the quota of cores is used up",
                        "  field        computeFlavourId",
                        "  rule         fits the quota",
                        "  remedy       terminate machines or raise the quota",
                        "  quota        cores: used 20, limit 20, asked 1",
                        "  upstream     compute POST /servers, 403, request req-7");
    }

    @Test
    void run_terminatesTheNetwork_whenTheSubnetFails() {
        vim.failOn("c-1-subnet", QUOTA);

        Report report = run();

        assertThat(report.isNothingLeft()).isTrue();
        assertThat(vim.calls)
                .containsExactly("allocate c-1-net", "allocate c-1-subnet", "terminate 1 network resources");
    }

    @Test
    void run_allocatesNothing_whenTheNetworkFails() {
        vim.failOn("c-1-net", QUOTA);

        assertThat(run().isNothingLeft()).isTrue();
        assertThat(vim.calls).containsExactly("allocate c-1-net");
    }

    @Test
    void run_saysWhatIsLeft_whenItCannotBeTerminated() {
        vim.neverTerminate("vm-c-1-node-3");

        Report report = run();

        assertThat(report.isGood()).isFalse();
        assertThat(report.left()).hasValueSatisfying(left -> assertThat(left)
                .hasToString("0 networks, 0 subnets, 0 ports, 0 volumes, 1 machines, 0 servers"));
        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.detail())
                .contains("vm-c-1-node-3"));
    }

    @Test
    void run_terminatesByIdentifier_andComplains_whenTheVimLosesTags() {
        vim.loseTags();
        vim.neverTerminate("id-c-1-port-1");

        Report report = run();

        assertThat(report.problems().get(0).detail())
                .contains("0 networks, 0 subnets, 0 ports, 3 volumes, 0 machines, 0 servers");
        assertThat(vim.resources()).containsExactly("id-c-1-port-1");
        assertThat(report.left())
                .hasValueSatisfying(left -> assertThat(left.ports()).hasSize(1));
    }

    @Test
    void json_isOneLine_withEverythingAScriptNeeds() {
        vim.failOn("c-1-node-2", QUOTA);

        assertThat(ReportJson.of(run()))
                .startsWith("{\"vimId\":\"lab\",\"cisClusterId\":\"c-1\",\"computeFlavourId\":\"small\"")
                .contains("\"kind\":\"node\",\"name\":\"c-1-node-1\",\"id\":\"vm-c-1-node-1\",\"hostId\":\"host-1\"")
                .contains("\"code\":\"QUOTA_EXCEEDED\"")
                .endsWith("\"nothingLeft\":true}")
                .doesNotContain("\n");
    }

    @Test
    void cluster_refusesASizeItCannotHave() {
        assertThatThrownBy(() -> new Cluster("c", 0, 0, "f", "i")).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> new Cluster("c", 101, 0, "f", "i")).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> new Cluster("c", 1, -1, "f", "i")).hasMessageContaining("0 to 100 servers");
    }

    @Test
    void smallestFlavour_hasTheLeastMemory_thenCpus() {
        Vim shown = vim.asSeenBy(
                FakeVim.consumer(),
                new FakeFlavours(
                        FakeFlavours.flavour("big", 1, 4_096),
                        FakeFlavours.flavour("wide", 4, 512),
                        FakeFlavours.flavour("small", 1, 512)));

        assertThat(Flavours.smallest(shown)).isEqualTo("small");
        assertThatThrownBy(() -> Flavours.smallest(vim.asSeenBy(FakeVim.consumer(), new FakeFlavours())))
                .hasMessageContaining("no flavour");
    }

    private Report run() {
        return run(vim.asSeenBy(FakeVim.consumer()));
    }

    private Report run(Vim shown) {
        Timeline timeline = new Timeline(lines::add, () -> clock.addAndGet(1_000_000_000L));
        return new ClusterLifecycle(shown, Optional.empty(), CLUSTER, timeline).run();
    }
}
