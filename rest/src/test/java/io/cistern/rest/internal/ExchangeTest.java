// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationState;
import io.cistern.rest.internal.Rig.Answer;
import io.cistern.rest.internal.server.Limits;
import io.cistern.vim.compute.AllocateComputeResponse;
import io.cistern.vim.compute.QueryComputeResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a call is told by headers, and what its answer tells by them. */
class ExchangeTest {
    private static final String VIM = "/cistern/vim/v1/vims/edge-1";
    private static final String COMPUTE = VIM + "/compute-resources";
    private static final String REQUEST = "{\"computeFlavourId\":\"f-1\"}";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static Rig rig;

    @BeforeAll
    static void start() {
        rig = new Rig();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    private static void allocationCompletes() {
        rig.gateway.returns(
                "allocateVirtualisedComputeResource", new AllocateComputeResponse(ComputeResourcesTest.machine("c-1")));
    }

    @Test
    void headers_becomeTheCall() {
        allocationCompletes();

        Answer answer = rig.post(
                COMPUTE, REQUEST, "Idempotency-Key", "key-1", "traceparent", TRACE, "Authorization", "Bearer good");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("traceparent")).isEqualTo(TRACE);
        assertThat(rig.gateway.lastCall.consumer().name()).isEqualTo("ccm");
        assertThat(rig.gateway.lastCall.correlationId()).isEqualTo(TRACE);
        assertThat(rig.gateway.lastCall.idempotencyKey()).contains("key-1");
    }

    @Test
    void quotesOfAnIdempotencyKey_areNotPartOfIt() {
        allocationCompletes();

        rig.post(COMPUTE, REQUEST, "Idempotency-Key", "\"key-1\"");

        assertThat(rig.gateway.lastCall.idempotencyKey()).contains("key-1");
    }

    @Test
    void traceparentThatIsNone_isReplaced() {
        allocationCompletes();

        Answer answer = rig.post(COMPUTE, REQUEST, "traceparent", "00-0-0-00");

        assertThat(answer.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(rig.gateway.lastCall.correlationId()).isEqualTo(answer.header("traceparent"));
    }

    @Test
    void mutation_waitsAMinuteAtMost_orAsLongAsPreferred() {
        allocationCompletes();

        rig.post(COMPUTE, REQUEST);
        assertThat(rig.gateway.lastCall.deadline().orElseThrow())
                .isBetween(Instant.now().plusSeconds(50), Instant.now().plusSeconds(60));
        rig.post(COMPUTE, REQUEST, "Prefer", "handling=strict, wait=5");
        assertThat(rig.gateway.lastCall.deadline().orElseThrow())
                .isBefore(Instant.now().plusSeconds(6));
        rig.post(COMPUTE, REQUEST, "Prefer", "wait=99999");
        assertThat(rig.gateway.lastCall.deadline().orElseThrow())
                .isBefore(Instant.now().plusSeconds(61));
    }

    @Test
    void respondAsync_answers202WithTheOperation_asSoonAsItIsAccepted() {
        Executor afterTheRequestWasRead = CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS);
        rig.gateway.record("op-1", OperationState.PROCESSING);
        rig.gateway.when("allocateVirtualisedComputeResource", (call, request) -> {
            afterTheRequestWasRead.execute(() -> call.onAccepted("op-1"));
            return new CompletableFuture<>();
        });

        Answer answer = rig.post(COMPUTE, REQUEST, "Prefer", "respond-async");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo(VIM + "/operations/op-1");
        assertThat(answer.header("Preference-Applied")).isEqualTo("respond-async");
        assertThat(answer.json().get("state")).isEqualTo("PROCESSING");
        assertThat(rig.get(answer.header("Location")).json().get("operationId")).isEqualTo("op-1");
    }

    @Test
    void respondAsync_stillRefusesAtOnce_whatIsWrong() {
        assertThat(rig.post(COMPUTE, "{}", "Prefer", "respond-async").status()).isEqualTo(400);
    }

    @Test
    void waitThatEnds_answers202WithTheOperation() {
        rig.gateway.record("op-2", OperationState.PROCESSING);
        rig.gateway.fails("allocateVirtualisedComputeResource", timeoutOf("op-2"));

        Answer answer = rig.post(COMPUTE, REQUEST, "Prefer", "respond-async, wait=1");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Location")).isEqualTo(VIM + "/operations/op-2");
    }

    @Test
    void workThatExceededItsLimit_answers504() {
        rig.gateway.record("op-3", OperationState.FAILED);
        rig.gateway.fails("allocateVirtualisedComputeResource", timeoutOf("op-3"));

        Answer answer = rig.post(COMPUTE, REQUEST);

        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.json().get("instance")).isEqualTo("urn:cistern:operation:op-3");
    }

    private static InfrastructureException timeoutOf(String operationId) {
        return new InfrastructureException(
                ErrorCode.TIMEOUT,
                "the wait ended",
                ErrorDetails.builder().operationId(operationId).build());
    }

    @Test
    void operations_areFilteredByVim_andCancelled() {
        rig.gateway.record("op-4", OperationState.PROCESSING);

        assertThat(rig.get(VIM + "/operations?filter=(eq,operationId,op-4)").body())
                .contains("\"op-4\"");
        assertThat(rig.get("/cistern/vim/v1/vims/edge-2/operations/op-4").status())
                .isEqualTo(404);
        Answer cancelled = rig.post(VIM + "/operations/op-4/cancel", null);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body()).contains("\"CANCELLED\"");
        assertThat(rig.post(VIM + "/operations/op-9/cancel", null).status()).isEqualTo(404);
    }

    @Test
    void vims_areListedWithTheirState() {
        assertThat(rig.get("/cistern/vim/v1/vims").body())
                .isEqualTo("[{\"infrastructureId\":\"edge-1\",\"kind\":\"VIM\",\"state\":\"AVAILABLE\"}]");
        assertThat(rig.get("/cistern/vim/v1/vims/edge-1").status()).isEqualTo(200);
        assertThat(rig.get("/cistern/vim/v1/vims/edge-2").status()).isEqualTo(404);
    }

    @Test
    void platform_isAdministered() {
        assertThat(rig.get("/cistern/platform/v1/infrastructures").body()).contains("edge-1");
        assertThat(rig.get("/cistern/platform/v1/audit-verification").body()).isEqualTo("{\"entries\":7}");
        assertThat(rig.send("DELETE", "/cistern/platform/v1/infrastructures/edge-1", null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void head_answersAsGet_withoutABody() {
        rig.gateway.returns("queryVirtualisedComputeResource", new QueryComputeResponse(List.of(), Optional.empty()));

        Answer answer = rig.send("HEAD", COMPUTE, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void everyRoute_isThereAgain_whenTheContainerHasRestartedItsServlets() {
        try (Rig restarted = new Rig()) {
            restarted.restartServlets();
            restarted.restartServlets();

            assertThat(restarted.get("/cistern/vim/v1/vims").status()).isEqualTo(200);
            assertThat(restarted.get(VIM + "/operations").status()).isEqualTo(200);
            assertThat(restarted.anonymous("GET", "/cistern/openapi.json").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void options_answersWhatIsAllowed() {
        Answer answer = rig.anonymous("OPTIONS", COMPUTE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void noThreadWaits_whileManyOperationsRun() {
        List<CompletableFuture<Object>> running =
                Stream.generate(() -> new CompletableFuture<>()).limit(300).toList();
        AtomicInteger next = new AtomicInteger();
        CountDownLatch arrived = new CountDownLatch(300);
        try (Rig wide = new Rig(new Limits(1 << 20, 8_192, 400))) {
            wide.gateway.when("allocateVirtualisedComputeResource", (call, request) -> {
                arrived.countDown();
                return running.get(next.getAndIncrement());
            });
            List<CompletableFuture<Answer>> answers = IntStream.range(0, 300)
                    .mapToObj(i -> wide.postAsync(COMPUTE, REQUEST))
                    .toList();

            assertThat(await(arrived)).isTrue();
            running.forEach(one -> one.complete(new AllocateComputeResponse(ComputeResourcesTest.machine("c-1"))));

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(201));
        }
    }

    @Test
    void requestsBeyondTheLimit_answer429_andPlacesAreGivenBack() {
        CompletableFuture<Object> running = new CompletableFuture<>();
        CountDownLatch arrived = new CountDownLatch(2);
        try (Rig narrow = new Rig(new Limits(1 << 20, 8_192, 2))) {
            narrow.gateway.when("allocateVirtualisedComputeResource", (call, request) -> {
                arrived.countDown();
                return running;
            });
            CompletableFuture<Answer> first = narrow.postAsync(COMPUTE, REQUEST);
            CompletableFuture<Answer> second = narrow.postAsync(COMPUTE, REQUEST);
            assertThat(await(arrived)).isTrue();

            Answer refused = narrow.get("/cistern/vim/v1/vims");
            running.complete(new AllocateComputeResponse(ComputeResourcesTest.machine("c-1")));

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(first.join().status()).isEqualTo(201);
            assertThat(second.join().status()).isEqualTo(201);
            for (int i = 0; i < 5; i++) {
                assertThat(onceThereIsAPlace(() -> narrow.get("/cistern/x")).status())
                        .isEqualTo(404);
                assertThat(onceThereIsAPlace(() -> narrow.get("/cistern/vim/v1/vims"))
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    /** A place is given back when its answer is out, which may be after the client has read it. */
    private static Answer onceThereIsAPlace(Supplier<Answer> request) {
        return Stream.generate(request)
                .limit(1_000)
                .filter(answer -> answer.status() != 429)
                .findFirst()
                .orElseThrow();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
