// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.CallContext;
import io.cistern.api.Consumer;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.tck.Access;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.ScaleComputeRequest;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.TerminateNetworkRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
    void inheritedTest_isEvidenceOfEachClassThatHasIt_alsoOfANestedOne() throws IOException {
        Files.writeString(
                folder.resolve("TEST-b.xml"),
                """
                <testsuite>
                  <testcase classname="io.cistern.KitLiveIT$Flavours" name="delete_works"/>
                  <testcase classname="io.cistern.OtherLiveIT" name="delete_works"/>
                  <testcase classname="io.cistern.LifeLiveIT" name="delete_works"/>
                </testsuite>
                """);
        Files.writeString(
                folder.resolve("KitLiveIT.java"), "class KitLiveIT { class Flavours extends FlavoursTck {} }");
        Files.writeString(folder.resolve("OtherLiveIT.java"), "class OtherLiveIT {}");
        Files.writeString(folder.resolve("LifeLiveIT.java"), "class LifeLiveIT extends Life {}");
        Files.writeString(folder.resolve("Life.java"), "abstract class Life extends FlavoursTck {}");
        Files.writeString(folder.resolve("FlavoursTck.java"), "abstract class FlavoursTck { void delete_works() {} }");
        delete("FlavoursTck#delete_works");

        Evidence evidence = afterTheRun(Evidence.read(folder.resolve("none"))).ofTestsIn(folder);

        assertThat(evidence.answered("DeleteComputeFlavourRequest"))
                .containsExactly("KitLiveIT$Flavours#delete_works", "LifeLiveIT#delete_works");
    }

    @Test
    void access_isObserved_whicheverInterfaceIsCalled() {
        Access access = new ObservedAccess(new Deleting(), observer);

        access.to(VirtualisedComputeFlavourManagement.class)
                .deleteComputeFlavour(access.call(), new DeleteComputeFlavourRequest("f-1"));

        assertThat(observed)
                .content()
                .startsWith("EvidenceTest#access_isObserved_whicheverInterfaceIsCalled\t")
                .contains("DeleteComputeFlavourRequest\tANSWERED");
    }

    @Test
    void callingTest_isFoundOnTheStack() {
        assertThat(CallingTest.name()).contains("EvidenceTest#callingTest_isFoundOnTheStack");
    }

    /** Somebody whose flavours can be deleted. */
    private static final class Deleting implements Access {
        @Override
        public <T> T to(Class<T> standardInterface) {
            return standardInterface.cast(Proxy.newProxyInstance(
                    standardInterface.getClassLoader(),
                    new Class<?>[] {standardInterface},
                    (proxy, method, arguments) ->
                            CompletableFuture.completedFuture(new DeleteComputeFlavourResponse())));
        }

        @Override
        public CallContext call() {
            return CallContext.of(new Consumer() {
                        @Override
                        public String name() {
                            return "kit";
                        }

                        @Override
                        public Set<Grant> grants() {
                            return Set.of();
                        }
                    })
                    .build();
        }
    }

    private void delete(String test) {
        observer.answered(test, new DeleteComputeFlavourRequest("f-1"), new DeleteComputeFlavourResponse());
    }

    private Evidence afterTheRun(Evidence before) {
        return before.and(observed, folder, folder, "2026-11-23", "Zed");
    }
}
