// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.client;

import static io.cistern.pim.redfish.internal.client.ClientRig.assertFails;
import static io.cistern.pim.redfish.internal.client.ClientRig.link;
import static io.cistern.pim.redfish.internal.client.FakeBmc.ACCOUNT;
import static io.cistern.pim.redfish.internal.client.FakeBmc.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.cistern.api.ErrorCode;
import io.cistern.pim.redfish.internal.document.DeviationKind;
import io.cistern.pim.redfish.internal.document.Link;
import io.cistern.pim.redfish.internal.document.RedfishResource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a BMC must not be able to do to us, whoever runs on it. */
class HostileBmcTest {

    private static final Link BAD = link("/redfish/v1/Bad");

    private final CountDownLatch over = new CountDownLatch(1);
    private ClientRig rig;

    @BeforeEach
    void open() throws IOException {
        rig = new ClientRig();
    }

    @AfterEach
    void close() {
        over.countDown();
        rig.close();
    }

    @Test
    void endlessCollection_endsWithAGap() {
        rig.bmc().instead("/redfish/v1/Bad", page(0));
        for (int i = 0; i < 50; i++) {
            rig.bmc().instead("/redfish/v1/Bad?$skip=" + i, page(i));
        }

        RedfishCollection read = rig.call().members(BAD);

        assertThat(read.gaps()).anySatisfy(gap -> assertThat(gap).contains("do not end"));
        assertThat(rig.deviations(DeviationKind.PAGE_LOOP)).isEqualTo(1);
    }

    private static HttpHandler page(int number) {
        // After 50 different pages it begins again.
        return answer(
                200,
                "{\"Members\": [{\"@odata.id\": \"/redfish/v1/Bad/" + number + "\", \"Id\": \"x\"}],"
                        + " \"Members@odata.nextLink\": \"/redfish/v1/Bad?$skip=" + (number + 1) % 50 + "\"}");
    }

    @Test
    void linksInCircles_costOneRequestEach() {
        rig.bmc().serve("/redfish/v1/A", "{\"Next\": {\"@odata.id\": \"/redfish/v1/B\"}}");
        rig.bmc().serve("/redfish/v1/B", "{\"Next\": {\"@odata.id\": \"/redfish/v1/A/\"}}");
        RedfishCall call = rig.call();
        RedfishResource at = call.get(link("/redfish/v1/A"));

        for (int i = 0; i < 100; i++) {
            at = call.get(at.body().link("Next").orElseThrow());
        }

        assertThat(rig.bmc().requests("GET /redfish/v1/A")).isEqualTo(1);
        assertThat(rig.bmc().requests("GET /redfish/v1/B")).isEqualTo(1);
    }

    @Test
    void requests_areWithinABudget_whateverIsOffered() {
        rig.bmc().serve("/redfish/v1/Nothing", "{}");
        RedfishCall call = rig.call();

        assertFails(ErrorCode.LIMIT_EXCEEDED, () -> {
            for (int i = 0; i <= 200; i++) {
                call.fresh(link("/redfish/v1/Nothing"));
            }
        });
    }

    @Test
    void body_isNotReadBeyondItsLimit() {
        rig.bmc().instead("/redfish/v1/Bad", exchange -> {
            exchange.sendResponseHeaders(200, 1L << 30);
            byte[] blank = new byte[64 * 1024];
            Arrays.fill(blank, (byte) ' ');
            try (OutputStream body = exchange.getResponseBody()) {
                body.write('{');
                for (int i = 0; i < 16 * 1024; i++) {
                    body.write(blank);
                }
            }
        });

        assertFails(ErrorCode.BACKEND_ERROR, () -> rig.call().get(BAD), e -> assertThat(e)
                .hasMessageContaining("bytes"));
    }

    @Test
    void deepDocument_isRefused() {
        rig.bmc().serve("/redfish/v1/Bad", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));

        assertFails(ErrorCode.BACKEND_ERROR, () -> rig.call().get(BAD));
    }

    @Test
    void documentOfManyValues_isRefused_beforeItFillsTheMemory() {
        rig.bmc().serve("/redfish/v1/Bad", "{\"a\": [" + "[],".repeat(400_000) + "[]]}");

        assertFails(ErrorCode.BACKEND_ERROR, () -> rig.call().get(BAD));
    }

    @Test
    void slowDrip_endsWithTheTimeOfOneRequest() throws IOException {
        rig.close();
        rig = new ClientRig(() -> ACCOUNT, Clock.systemUTC(), Duration.ofSeconds(1));
        rig.bmc().instead("/redfish/v1/Bad", exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            OutputStream body = exchange.getResponseBody();
            body.write("{\"a\": \"".getBytes(StandardCharsets.UTF_8));
            for (boolean open = true; open; ) {
                body.write('x');
                body.flush();
                open = !awaitQuietly(over, 50);
            }
        });
        // It would take minutes to its end.
        assertFails(ErrorCode.RESOURCE_UNREACHABLE, () -> rig.call().get(BAD));
    }

    private static boolean awaitQuietly(CountDownLatch latch, long millis) throws IOException {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A17 of the acceptance checks. */
    @Test
    void nothingIsSentElsewhere_whateverAddressTheBmcGives() throws IOException {
        try (FakeBmc elsewhere = new FakeBmc()) {
            // The same machine under another name: another authority.
            String there = elsewhere.uri().toString().replace("127.0.0.1", "localhost");
            rig.bmc()
                    .serve(
                            "/redfish/v1/Bad",
                            "{\"Members\": [], \"Members@odata.nextLink\": \"" + there + "/redfish/v1/Bad\"}");
            rig.bmc().instead("/redfish/v1/Moved", answer(302, "", "Location", there + "/redfish/v1/Systems/1"));
            rig.bmc().instead("/redfish/v1/Task", answer(202, "{}", "Location", there + "/redfish/v1/Monitor"));
            rig.bmc()
                    .serve(
                            "/redfish/v1/Acting",
                            "{\"Actions\": {\"#X.Reset\": {\"target\": \"" + there + "/redfish/v1/Reset\"}}}");
            RedfishCall call = rig.call();

            assertThat(call.members(BAD).gaps()).hasSize(1);
            assertFails(ErrorCode.BACKEND_ERROR, () -> call.get(link("/redfish/v1/Moved")));
            RedfishResource acting = call.get(link("/redfish/v1/Acting"));
            assertFails(ErrorCode.NOT_SUPPORTED, () -> call.act(acting, "X.Reset", Map.of()));
            Accepted accepted = call.create(link("/redfish/v1/Task"), Map.of());
            assertThat(accepted.monitor()).isEmpty();
            assertThat(call.await(accepted).result()).isEqualTo(TaskOutcome.Result.UNWATCHED);

            assertThat(elsewhere.requests()).isEmpty();
            assertThat(rig.deviations(DeviationKind.FOREIGN_LINK)).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void redirectThatIsNoAddress_isAFailureLikeAnyOther() {
        rig.bmc().instead("/redfish/v1/Bad", answer(302, "", "Location", "http://[not an address"));

        assertFails(ErrorCode.BACKEND_ERROR, () -> rig.call().get(BAD));
    }

    @Test
    void bmcThatDoesNotAnswer_isLeftAlone() {
        rig.call().get(link("/redfish/v1/Systems/1"));
        rig.bmc().instead("/redfish/v1/Bad", exchange -> exchange.close());

        assertFails(ErrorCode.RESOURCE_UNREACHABLE, () -> rig.call().get(BAD));
        int before = rig.bmc().requests().size();
        assertFails(ErrorCode.RESOURCE_UNREACHABLE, () -> rig.call().get(BAD), e -> assertThat(
                        e.details().retryAfter())
                .isPresent());

        assertThat(rig.bmc().requests()).hasSize(before);
    }

    @Test
    void page_ofAWebServer_isNoResource() {
        rig.bmc().instead("/redfish/v1/Bad", answer(200, "<html>Sign in</html>"));
        rig.bmc().instead("/redfish/v1/List", answer(200, "[1, 2]"));
        rig.bmc().instead("/redfish/v1/Empty", answer(200, ""));

        for (String path : new String[] {"/redfish/v1/Bad", "/redfish/v1/List", "/redfish/v1/Empty"}) {
            assertFails(ErrorCode.BACKEND_ERROR, () -> rig.call().get(link(path)));
        }
    }
}
