// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import static io.cistern.pim.redfish.internal.client.ClientRig.assertFails;
import static io.cistern.pim.redfish.internal.client.ClientRig.link;
import static io.cistern.pim.redfish.internal.client.FakeBmc.answer;
import static io.cistern.pim.redfish.internal.client.FakeBmc.collection;
import static io.cistern.pim.redfish.internal.client.FakeBmc.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading resources and collections. */
class RedfishCallTest {

    private ClientRig rig;

    @BeforeEach
    void open() throws IOException {
        rig = new ClientRig();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void members_areFoundFromTheRoot() {
        RedfishCall call = rig.call();

        RedfishCollection systems =
                call.members(call.root().body().link("Systems").orElseThrow());

        assertThat(systems.gaps()).isEmpty();
        assertThat(systems.members()).singleElement().satisfies(system -> {
            assertThat(system.type()).isEqualTo("ComputerSystem");
            assertThat(system.body().text("Model")).contains("M1");
            assertThat(system.body().object("Status").text("Health")).contains("OK");
        });
    }

    /** Nettrix knows its root without the slash only (gofish#190). */
    @Test
    void root_isRead_whereItHasNoSlash() {
        rig.bmc().missing("/redfish/v1/");

        assertThat(rig.call().root().body().link("Systems")).isPresent();
        assertThat(rig.call().root().body().link("Systems")).isPresent();
        assertThat(rig.bmc().requests("GET /redfish/v1/")).isEqualTo(1);
    }

    @Test
    void resource_isReadOnceInOnePieceOfWork_howeverManyLinksLeadToIt() {
        RedfishCall call = rig.call();

        call.get(link("/redfish/v1/Systems/1"));
        call.get(link("/redfish/v1/Systems/1/"));
        call.get(link("//redfish/v1//Systems/1"));

        assertThat(rig.bmc().requests("GET /redfish/v1/Systems/1")).isEqualTo(1);
    }

    @Test
    void resource_isReadOnce_whenTwoThreadsAskAtTheSameTime() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        rig.bmc().instead("/redfish/v1/Systems/1", exchange -> {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            FakeBmc.answer(200, "{\"Id\": \"1\"}").handle(exchange);
        });
        RedfishCall call = rig.call();
        Link system = link("/redfish/v1/Systems/1");
        CompletableFuture<RedfishResource> first = CompletableFuture.supplyAsync(() -> call.get(system));
        asked.await();
        Thread second = new Thread(() -> call.get(system));
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        answer.countDown();
        second.join();

        assertThat(first.join().body().text("Id")).contains("1");
        assertThat(rig.bmc().requests("GET /redfish/v1/Systems/1")).isEqualTo(1);
    }

    @Test
    void part_isReadWithTheResourceThatHasIt() {
        rig.bmc().serve("/redfish/v1/Power", "{\"PowerSupplies\": [{\"Name\": \"a\"}, {\"Name\": \"b\"}]}");
        RedfishCall call = rig.call();

        assertThat(call.get(link("/redfish/v1/Power#/PowerSupplies/1")).body().text("Name"))
                .contains("b");
        assertThat(call.find(link("/redfish/v1/Power#/PowerSupplies/2"))).isEmpty();
        assertThat(rig.deviations(DeviationKind.DANGLING_LINK)).isEqualTo(1);
    }

    @Test
    void linkToNothing_isFoundToBeNothing_andCounted() {
        assertThat(rig.call().find(link("/redfish/v1/Nothing"))).isEmpty();
        assertThat(rig.deviations(DeviationKind.DANGLING_LINK)).isEqualTo(1);
        assertFails(ErrorCode.NOT_FOUND, () -> rig.call().get(link("/redfish/v1/Nothing")), e -> assertThat(
                        e.details().resourceId())
                .contains("bmc-1"));
    }

    @Test
    void link_isUnderstoodInOddCapitals_whenTheRightOnesWereSeen() {
        RedfishCall call = rig.call();
        call.get(link("/redfish/v1/Systems/1"));

        assertThat(call.get(link("/redfish/v1/systems/1")).body().text("Model")).contains("M1");
        assertThat(rig.deviations(DeviationKind.ODD_CASE)).isEqualTo(1);
    }

    @Test
    void linkOfData_meansTheSamePathHere_whenItNamesAnotherHost() {
        rig.bmc().serve("/redfish/v1/Systems", collection("https://192.0.2.99/redfish/v1/Systems/1"));

        assertThat(rig.call().members(link("/redfish/v1/Systems")).members()).hasSize(1);
        assertThat(rig.deviations(DeviationKind.FOREIGN_LINK)).isEqualTo(1);
    }

    /** A2 of the acceptance checks. */
    @Test
    void collection_isTheSame_whetherPagedOrEmbedded() {
        for (int i = 1; i <= 5; i++) {
            rig.bmc().serve("/redfish/v1/C/" + i, member(i));
        }
        rig.bmc().serve("/redfish/v1/C", page(1, 2, "/redfish/v1/C?$skip=2"));
        rig.bmc().serve("/redfish/v1/C?$skip=2", page(3, 4, "/redfish/v1/C?$skip=4"));
        rig.bmc().serve("/redfish/v1/C?$skip=4", page(5, 5, ""));
        rig.bmc()
                .serve(
                        "/redfish/v1/E",
                        "{\"Members@odata.count\": 5, \"Members\": ["
                                + String.join(
                                        ",",
                                        IntStream.rangeClosed(1, 5)
                                                .mapToObj(RedfishCallTest::member)
                                                .toList())
                                + "]}");

        RedfishCollection paged = rig.call().members(link("/redfish/v1/C"));
        RedfishCollection embedded = rig.call().members(link("/redfish/v1/E"));

        assertThat(names(paged)).containsExactly("m1", "m2", "m3", "m4", "m5");
        assertThat(names(embedded)).isEqualTo(names(paged));
        assertThat(paged.gaps()).isEmpty();
        assertThat(embedded.gaps()).isEmpty();
        assertThat(rig.bmc().requests("GET /redfish/v1/C/3")).isEqualTo(1);
    }

    @Test
    void collection_hasAGap_whenAMemberIsMissing_orLessIsShownThanThereIs() {
        rig.bmc().serve("/redfish/v1/C", collection("/redfish/v1/C/1", "/redfish/v1/C/2"));
        rig.bmc().serve("/redfish/v1/C/1", member(1));
        rig.bmc().serve("/redfish/v1/D", "{\"Members@odata.count\": 9, \"Members\": []}");

        RedfishCollection missing = rig.call().members(link("/redfish/v1/C"));

        assertThat(names(missing)).containsExactly("m1");
        assertThat(missing.gaps()).singleElement().asString().contains("/redfish/v1/C/2");
        assertThat(rig.call().members(link("/redfish/v1/D")).gaps()).hasSize(1);
        assertThat(rig.deviations(DeviationKind.WRONG_COUNT)).isEqualTo(1);
    }

    @Test
    void collection_isExpanded_whereThatIsAnnounced_andOneByOneForEver_onceItFailed() {
        announceExpand();
        rig.bmc().serve("/redfish/v1/C", collection("/redfish/v1/C/1"));
        rig.bmc().serve("/redfish/v1/C/1", member(1));
        rig.bmc()
                .serve(
                        "/redfish/v1/C?$expand=.($levels=1)",
                        "{\"Members@odata.count\": 1, \"Members\": [" + member(1) + "]}");
        RedfishCall call = rig.call();
        call.root();
        assertThat(names(call.members(link("/redfish/v1/C")))).containsExactly("m1");
        assertThat(rig.bmc().requests("GET /redfish/v1/C/1")).isZero();

        rig.bmc().instead("/redfish/v1/C?$expand=.($levels=1)", failure(501, "Base.1.8.QueryNotSupported"));
        assertThat(names(rig.call().members(link("/redfish/v1/C")))).containsExactly("m1");
        assertThat(names(rig.call().members(link("/redfish/v1/C")))).containsExactly("m1");

        assertThat(rig.bmc().requests("GET /redfish/v1/C?$expand=.($levels=1)")).isEqualTo(2);
        assertThat(rig.deviations(DeviationKind.FALSE_PROMISE)).isEqualTo(1);
    }

    @Test
    void resource_isNotReadAgain_whenItIsAsItWas() {
        rig.bmc().instead("/redfish/v1/Systems/1", exchange -> {
            boolean same = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(same ? 304 : 200, "{\"Id\": \"1\"}", "ETag", "\"7\"").handle(exchange);
        });

        RedfishResource first = rig.call().get(link("/redfish/v1/Systems/1"));

        assertThat(rig.call().changed(first.link(), first.etag().orElseThrow())).isEmpty();
        assertThat(rig.call().changed(first.link(), "\"6\"")).isPresent();
    }

    @Test
    void read_isRepeated_whenTheBmcFails_butNotForEver() {
        AtomicInteger asked = new AtomicInteger();
        rig.bmc().instead("/redfish/v1/Systems/1", exchange -> {
            boolean good = asked.incrementAndGet() == 3;
            (good ? answer(200, "{\"Id\": \"1\"}") : failure(500, "Base.1.8.InternalError")).handle(exchange);
        });
        assertThat(rig.call().get(link("/redfish/v1/Systems/1")).body().text("Id"))
                .contains("1");

        rig.bmc().instead("/redfish/v1/Systems/1", failure(500, "Base.1.8.InternalError"));
        assertFails(ErrorCode.BACKEND_ERROR, () -> rig.call().get(link("/redfish/v1/Systems/1")));
    }

    @Test
    void atMostTwoRequests_areInFlight_whoeverAsks() {
        rig.bmc()
                .serve(
                        "/redfish/v1/C",
                        collection(IntStream.range(0, 10)
                                .mapToObj(i -> "/redfish/v1/C/" + i)
                                .toArray(String[]::new)));
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        IntStream.range(0, 10).forEach(i -> rig.bmc().instead("/redfish/v1/C/" + i, exchange -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            // Before the answer, with which the client may send the next request.
            inFlight.decrementAndGet();
            answer(200, member(i)).handle(exchange);
        }));
        RedfishCall call = rig.call();

        call.each(List.of(1, 2), i -> rig.call().members(link("/redfish/v1/C")).members());

        assertThat(most.get()).isBetween(1, 2);
    }

    private void announceExpand() {
        rig.bmc()
                .serve(
                        "/redfish/v1",
                        """
                {"Links": {"Sessions": {"@odata.id": "/redfish/v1/SessionService/Sessions"}},
                 "ProtocolFeaturesSupported": {"ExpandQuery": {"NoLinks": true, "Levels": true, "MaxLevels": 2}}}""");
    }

    private static String member(int number) {
        return "{\"@odata.id\": \"/redfish/v1/C/" + number + "\", \"Id\": \"" + number + "\", \"Name\": \"m" + number
                + "\"}";
    }

    private static String page(int from, int to, String next) {
        return "{\"Members@odata.count\": 5, \"Members\": ["
                + String.join(
                        ",",
                        IntStream.rangeClosed(from, to)
                                .mapToObj(i -> "{\"@odata.id\": \"/redfish/v1/C/" + i + "\"}")
                                .toList())
                + "]" + (next.isEmpty() ? "" : ", \"Members@odata.nextLink\": \"" + next + "\"") + "}";
    }

    private static List<String> names(RedfishCollection collection) {
        return collection.members().stream()
                .map(member -> member.body().text("Name").orElseThrow())
                .toList();
    }
}
