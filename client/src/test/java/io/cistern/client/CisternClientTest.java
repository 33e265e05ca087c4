// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import static io.cistern.client.Outcome.failure;
import static io.cistern.client.Outcome.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.api.AttributeSelector;
import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.api.QuotaFigure;
import io.cistern.api.UpstreamFault;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.backend.OperationContext;
import io.cistern.vim.compute.CreateComputeFlavourRequest;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.DeleteComputeFlavourResponse;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.compute.VirtualComputeFlavour;
import io.cistern.vim.compute.VirtualCpuData;
import io.cistern.vim.compute.VirtualMemoryData;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import io.cistern.vim.network.IpVersion;
import io.cistern.vim.network.NetworkResourceType;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.QueryNetworkResponse;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client on the real gateway and façade. */
class CisternClientTest {
    private static final VirtualComputeFlavour SMALL = VirtualComputeFlavour.builder()
            .flavourId("f%1 ü+")
            .flavourName("small")
            .virtualMemory(new VirtualMemoryData(512, Optional.empty(), Optional.empty()))
            .virtualCpu(VirtualCpuData.builder().numVirtualCpu(1).build())
            .metadata(Map.of("a", "b"))
            .build();
    private static final CreateComputeFlavourRequest CREATION = new CreateComputeFlavourRequest(
            VirtualComputeFlavour.builder()
                    .flavourName("small")
                    .virtualMemory(SMALL.virtualMemory())
                    .virtualCpu(SMALL.virtualCpu())
                    .build(),
            Map.of());

    @TempDir
    private static Path directory;

    private static ScriptedBackend backend;
    private static ServedGateway gateway;
    private static CisternClient client;
    private static VirtualisedComputeFlavourManagement flavours;

    @BeforeAll
    static void start() {
        backend = new ScriptedBackend();
        gateway = ServedGateway.of(directory, backend);
        client = gateway.client();
        flavours = client.vim("edge-1", VirtualisedComputeFlavourManagement.class);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void begin() {
        backend.forget();
    }

    @Test
    void mutation_returnsWhatTheBackendReturned() {
        AtomicReference<Object> received = new AtomicReference<>();
        AtomicReference<String> accepted = new AtomicReference<>();
        backend.when("createComputeFlavour", (context, request) -> {
            received.set(request);
            return CompletableFuture.completedFuture(new CreateComputeFlavourResponse("f-1"));
        });

        CreateComputeFlavourResponse response = result(flavours.createComputeFlavour(
                client.call().onAccepted(accepted::set).build(), CREATION));

        assertThat(response.flavourId()).isEqualTo("f-1");
        assertThat(received.get()).isEqualTo(CREATION);
        assertThat(accepted.get()).isNotBlank();
    }

    @Test
    void mutationWithoutBody_namesItsTargetInThePath() {
        AtomicReference<Object> received = new AtomicReference<>();
        backend.when("deleteComputeFlavour", (context, request) -> {
            received.set(request);
            return CompletableFuture.completedFuture(new DeleteComputeFlavourResponse());
        });

        result(flavours.deleteComputeFlavour(call(), new DeleteComputeFlavourRequest("f%1 ü+")));

        assertThat(received.get()).isEqualTo(new DeleteComputeFlavourRequest("f%1 ü+"));
    }

    @Test
    void mutation_tellsItsProgress() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Object> finished = new CompletableFuture<>();
        backend.when("createComputeFlavour", (context, request) -> {
            context.progress(40, "half made");
            return finished;
        });

        CompletionStage<CreateComputeFlavourResponse> stage = flavours.createComputeFlavour(
                client.call()
                        .onProgress(progress -> {
                            told.add(progress.percent());
                            finished.complete(new CreateComputeFlavourResponse("f-1"));
                        })
                        .build(),
                CREATION);

        assertThat(result(stage).flavourId()).isEqualTo("f-1");
        assertThat(told).isNotEmpty().isSorted();
    }

    @Test
    void mutation_happensOnce_whenItsKeyIsRepeated() {
        AtomicInteger made = new AtomicInteger();
        backend.when(
                "createComputeFlavour",
                (context, request) -> CompletableFuture.completedFuture(
                        new CreateComputeFlavourResponse("f-" + made.incrementAndGet())));
        CallContext call = client.call().idempotencyKey("key-1").build();

        String first = result(flavours.createComputeFlavour(call, CREATION)).flavourId();
        String second = result(flavours.createComputeFlavour(call, CREATION)).flavourId();

        assertThat(second).isEqualTo(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void mutation_timesOutWithItsOperation_andGoesOn() {
        CompletableFuture<Object> finished = new CompletableFuture<>();
        backend.when("createComputeFlavour", (context, request) -> finished);

        InfrastructureException failure = failure(flavours.createComputeFlavour(
                client.call().timeout(Duration.ofSeconds(2)).build(), CREATION));

        assertThat(failure.code()).isEqualTo(ErrorCode.TIMEOUT);
        String operationId = failure.details().operationId().orElseThrow();
        assertThat(operation(operationId)).isEqualTo(OperationState.PROCESSING);
        finished.complete(new CreateComputeFlavourResponse("f-1"));
    }

    @Test
    void operation_isCancelled() {
        backend.when("createComputeFlavour", (context, request) -> untilStopped(context));
        CompletableFuture<String> accepted = new CompletableFuture<>();
        CompletionStage<?> stage = flavours.createComputeFlavour(
                client.call().onAccepted(accepted::complete).build(), CREATION);

        result(client.operations("edge-1").cancelOperation(call(), new CancelOperationRequest(accepted.join())));

        assertThat(failure(stage).code()).isEqualTo(ErrorCode.CANCELLED);
    }

    private static CompletionStage<?> untilStopped(OperationContext context) {
        return CompletableFuture.runAsync(() -> {
            while (true) {
                context.checkActive();
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void failure_losesNothing() {
        ErrorDetails details = ErrorDetails.builder()
                .attribute("flavour.virtualCpu")
                .rule("fits the quota")
                .remedy("ask for less")
                .retryAfter(Duration.ofSeconds(7))
                .upstream(List.of(UpstreamFault.builder()
                        .service("compute")
                        .method("POST")
                        .path("/flavors")
                        .status(403)
                        .requestId("req-1")
                        .build()))
                .quota(List.of(new QuotaFigure("cores", Optional.of(9L), Optional.of(10L), Optional.of(4L))))
                .build();
        backend.fails(
                "createComputeFlavour",
                new InfrastructureException(ErrorCode.QUOTA_EXCEEDED, "No quota is left", details));

        InfrastructureException failure = failure(flavours.createComputeFlavour(call(), CREATION));

        assertThat(failure.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
        assertThat(failure).hasMessage("No quota is left");
        assertThat(failure.details().operationId()).isPresent();
        assertThat(failure.details())
                .usingRecursiveComparison()
                .ignoringFields("operationId", "origin", "undone")
                .isEqualTo(details);
    }

    @Test
    void refusal_comesFromTheGateway() {
        InfrastructureException failure =
                failure(flavours.deleteComputeFlavour(call(), new DeleteComputeFlavourRequest("x".repeat(300))));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(failure.details().attribute()).contains("computeFlavourId");
    }

    @Test
    void unknownVim_isNotFound() {
        assertThat(failure(client.vim("edge-2", VirtualisedComputeFlavourManagement.class)
                                .queryComputeFlavour(call(), queryOf(Filter.ALL, Page.FIRST)))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void query_goesFromPageToPage() {
        backend.when("queryComputeFlavour", (context, request) -> {
            Page page = ((QueryComputeFlavourRequest) request).page();
            assertThat(page.pageSize()).contains(1);
            return CompletableFuture.completedFuture(
                    page.pageToken().isEmpty()
                            ? new QueryComputeFlavourResponse(List.of(SMALL), Optional.of("marker +/="))
                            : new QueryComputeFlavourResponse(List.of(), Optional.empty()));
        });

        QueryComputeFlavourResponse first =
                result(flavours.queryComputeFlavour(call(), queryOf(Filter.ALL, Page.ofSize(1))));
        QueryComputeFlavourResponse second = result(flavours.queryComputeFlavour(
                call(), queryOf(Filter.ALL, new Page(Optional.of(1), first.nextPageToken()))));

        assertThat(first.flavours()).containsExactly(SMALL);
        assertThat(second).isEqualTo(new QueryComputeFlavourResponse(List.of(), Optional.empty()));
    }

    @Test
    void query_carriesItsFilter() {
        AtomicReference<QueryComputeFlavourRequest> received = new AtomicReference<>();
        backend.when("queryComputeFlavour", (context, request) -> {
            received.set((QueryComputeFlavourRequest) request);
            return CompletableFuture.completedFuture(new QueryComputeFlavourResponse(List.of(), Optional.empty()));
        });
        Filter filter = Filter.where(FilterOperator.IN, "flavourName", "a,b", "c & d = ü+'", "(e);")
                .and(Filter.where(FilterOperator.NEQ, "metadata/k", "v"));

        result(flavours.queryComputeFlavour(call(), queryOf(filter, Page.FIRST)));

        assertThat(received.get().queryComputeFlavourFilter()).contains(filter);
    }

    @Test
    void query_getsElements_whenFewAttributesAreWanted() {
        backend.returns("queryComputeFlavour", new QueryComputeFlavourResponse(List.of(SMALL), Optional.empty()));

        VirtualComputeFlavour found = result(flavours.queryComputeFlavour(
                        call(),
                        new QueryComputeFlavourRequest(
                                Optional.empty(),
                                Optional.of(new AttributeSelector(List.of("flavourName"), List.of())),
                                Page.FIRST)))
                .flavours()
                .get(0);

        assertThat(found.flavourName()).contains("small");
        assertThat(found.metadata()).isEmpty();
    }

    @Test
    void query_putsElementsWhereTheirTypeBelongs() {
        NetworkSubnet subnet = NetworkSubnet.builder()
                .resourceId("s-1")
                .ipVersion(IpVersion.IPV4)
                .cidr("192.0.2.0/24")
                .isDhcpEnabled(true)
                .build();
        QueryNetworkResponse response =
                QueryNetworkResponse.builder().subnetResult(List.of(subnet)).build();
        backend.returns("queryVirtualisedNetworkResource", response);

        assertThat(result(client.vim("edge-1", VirtualisedNetworkResourcesManagement.class)
                        .queryVirtualisedNetworkResource(
                                call(),
                                QueryNetworkRequest.builder()
                                        .networkResourceType(NetworkResourceType.SUBNET)
                                        .build())))
                .isEqualTo(response);
    }

    @Test
    void query_timesOut() {
        backend.when("queryComputeFlavour", (context, request) -> new CompletableFuture<>());

        assertThat(failure(flavours.queryComputeFlavour(
                                client.call().timeout(Duration.ofSeconds(1)).build(), queryOf(Filter.ALL, Page.FIRST)))
                        .code())
                .isEqualTo(ErrorCode.TIMEOUT);
    }

    @Test
    void resourceGroupOfTheCall_reachesTheBackend() {
        AtomicReference<Optional<String>> group = new AtomicReference<>();
        backend.when("queryComputeFlavour", (context, request) -> {
            group.set(context.resourceGroupId());
            return CompletableFuture.completedFuture(new QueryComputeFlavourResponse(List.of(), Optional.empty()));
        });

        result(flavours.queryComputeFlavour(
                client.call().resourceGroupId("group-1").build(), queryOf(Filter.ALL, Page.FIRST)));

        assertThat(group.get()).contains("group-1");
    }

    @Test
    void infrastructures_areTold() {
        assertThat(result(client.administration()
                                .queryInfrastructures(call(), new QueryInfrastructuresRequest(Optional.empty())))
                        .infrastructures())
                .singleElement()
                .satisfies(edge -> assertThat(edge.infrastructureId()).isEqualTo("edge-1"));
    }

    private static CallContext call() {
        return client.call().build();
    }

    private static OperationState operation(String operationId) {
        return result(client.operations("edge-1")
                        .queryOperations(
                                call(),
                                QueryOperationsRequest.matching(
                                        Filter.where(FilterOperator.EQ, "operationId", operationId))))
                .operations()
                .get(0)
                .state();
    }

    private static QueryComputeFlavourRequest queryOf(Filter filter, Page page) {
        return new QueryComputeFlavourRequest(Optional.of(filter), Optional.empty(), page);
    }
}
