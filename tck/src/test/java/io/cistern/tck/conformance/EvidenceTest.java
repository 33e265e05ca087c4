// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.InfrastructureException;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.TerminateNetworkRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    private static final String PASSED = "FlavourLiveIT#delete_works";
    private static final String FAILED = "FlavourLiveIT#delete_fails";

    @TempDir
    Path folder;

    private Path observed;
    private Observer observer;

    @BeforeEach
    void report() throws IOException {
        observed = folder.resolve("run/observed.tsv");
        observer = new Observer(observed);
        Files.writeString(
                folder.resolve("TEST-a.xml"),
                """
                <testsuite>
                  <testcase classname="io.cistern.FlavourLiveIT" name="delete_works(String)[1]"/>
                  <testcase classname="io.cistern.FlavourLiveIT" name="delete_fails"><failure>no</failure></testcase>
                  <testcase classname="io.cistern.FlavourLiveIT" name="other"><skipped/></testcase>
                </testsuite>
                """);
    }

    @Test
    void callsOfTestsThatPassed_areEvidence_andNoOthers() {
        delete(PASSED);
        delete(FAILED);
        delete("FlavourLiveIT#other");

        Evidence evidence = afterTheRun(Evidence.read(folder.resolve("none")));

        assertThat(evidence.answered("DeleteComputeFlavourRequest")).containsExactly(PASSED);
        assertThat(evidence.carried("DeleteComputeFlavourRequest.computeFlavourId"))
                .containsExactly(PASSED);
        assertThat(evidence.occasion(PASSED)).isEqualTo("Zed, 2026-11-23");
    }

    @Test
    void refusal_isEvidence_whateverTheIndexInAList() {
        TerminateNetworkRequest request = TerminateNetworkRequest.of(NetworkResourceType.TRUNK, "t-1");
        observer.failed(
                PASSED,
                request,
                InfrastructureException.valueNotSupported(
                        "networkResourceId[3].networkResourceType", "is not known", "omit it"));

        Evidence evidence = afterTheRun(Evidence.read(folder.resolve("none")));

        assertThat(evidence.refused("TerminateNetworkRequest", Optional.of("networkResourceId.networkResourceType")))
                .containsExactly(PASSED);
        assertThat(evidence.answered("TerminateNetworkRequest")).isEmpty();
    }

    @Test
    void run_replacesWhatWasKnownOfItsClasses_andKeepsTheRest() throws IOException {
        Path before = Files.writeString(
                folder.resolve("evidence.tsv"),
                """
                ComputeLiveIT#scale_works\t2026-01-01\tYoga\tScaleComputeRequest\tANSWERED\tScaleComputeRequest.computeId
                FlavourLiveIT#delete_fails\t2026-01-01\tYoga\tDeleteComputeFlavourRequest\tANSWERED\t
                """);
        delete(PASSED);

        Evidence evidence = afterTheRun(Evidence.read(before));

        assertThat(evidence.tests()).containsExactly("ComputeLiveIT#scale_works", PASSED);
        assertThat(evidence.occasion("ComputeLiveIT#scale_works")).isEqualTo("Yoga, 2026-01-01");
        Path after = Files.writeString(folder.resolve("after.tsv"), evidence.text());
        assertThat(Evidence.read(after).text()).isEqualTo(evidence.text());
    }

    @Test
    void evidence_endsWithItsTest() throws IOException {
        Files.writeString(folder.resolve("FlavourLiveIT.java"), "class FlavourLiveIT extends Base {}");
        Files.writeString(folder.resolve("Base.java"), "class Base { void delete_works() {} }");
        delete(PASSED);
        observer.failed(
                PASSED,
                new ScaleComputeRequest("c", "f"),
                InfrastructureException.operationNotSupported("Scale", "not yet"));
        Evidence evidence = afterTheRun(Evidence.read(folder.resolve("none")));

        assertThat(evidence.ofTestsIn(folder).tests()).containsExactly(PASSED);

        Files.delete(folder.resolve("Base.java"));
        assertThat(evidence.ofTestsIn(folder).tests()).isEmpty();
    }

    @Test
    void callingTest_isFoundOnTheStack() {
        assertThat(CallingTest.name()).contains("EvidenceTest#callingTest_isFoundOnTheStack");
    }

    private void delete(String test) {
        observer.answered(test, new DeleteComputeFlavourRequest("f-1"), new DeleteComputeFlavourResponse());
    }

    private Evidence afterTheRun(Evidence before) {
        return before.and(observed, folder, "2026-11-23", "Zed");
    }
}
