// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Consumer;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.api.Role;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourRequest;
import io.cistern.vim.compute.QueryComputeFlavourResponse;
import io.cistern.vim.network.QueryNetworkRequest;
import io.cistern.vim.network.VirtualisedNetworkResourcesManagement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {

    private static final QueryComputeFlavourRequest ALL =
            QueryComputeFlavourRequest.builder().build();

    @TempDir
    Path directory;

    private final FakeCloud cloud = new FakeCloud();
    private Rig rig;

    @BeforeEach
    void start() {
        rig = Rig.onFile(directory);
        rig.arrive(new FakeBackend("1", cloud));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void publishes_everyInterfaceOfItsKind_whenABackendArrives() {
        assertThat(rig.publishes(VirtualisedNetworkResourcesManagement.class)).isTrue();
        assertThat(rig.flavours())
                .isEqualTo(rig.flavours())
                .hasToString("VirtualisedComputeFlavourManagement of edge-1");
    }

    @Test
    void mutation_isRecordedWithItsStepsAndResult() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        CreateComputeFlavourResponse response = Rig.await(rig.flavours()
                .createComputeFlavour(
                        Rig.by(Rig.OPERATOR)
                                .onAccepted(id -> heard.add("accepted"))
                                .onProgress(step -> heard.add(step.status()))
                                .build(),
                        Rig.flavour("f")));

        assertThat(cloud.things()).hasSize(3).contains(response.flavourId());
        assertThat(heard).containsExactly("accepted", "making a", "making b", "making c");
        OperationOccurrence operation = rig.operations().get(0);
        assertThat(operation.state()).isEqualTo(OperationState.COMPLETED);
        assertThat(operation.percent()).isEqualTo(100);
        assertThat(operation.result()).contains(response);
        assertThat(operation.consumer()).isEqualTo("operator");
        assertThat(operation.steps()).extracting("key").containsExactly("a", "b", "c");
        assertThat(operation.steps().get(0).upstreamRequestId()).isPresent();
    }

    @Test
    void call_isRefused_whenTheConsumerWasNotAuthenticatedHere() {
        Consumer forged = new Consumer() {
            @Override
            public String name() {
                return "admin";
            }

            @Override
            public Set<Grant> grants() {
                return Set.of(new Grant(Role.ADMIN, Grant.ANY, Grant.ANY));
            }
        };

        ErrorCode code = Rig.code(rig.flavours()
                .createComputeFlavour(io.cistern.api.CallContext.of(forged).build(), Rig.flavour("f")));

        assertThat(code).isEqualTo(ErrorCode.UNAUTHENTICATED);
        assertThat(cloud.history()).isEmpty();
    }

    @Test
    void mutation_isForbidden_whenTheConsumerMayOnlyRead() {
        AuthenticatedConsumer reader =
                new AuthenticatedConsumer("reader", Set.of(new Grant(Role.READER, "edge-1", Grant.ANY)));

        assertThat(Rig.code(rig.flavours().createComputeFlavour(Rig.by(reader).build(), Rig.flavour("f"))))
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(Rig.await(rig.flavours().queryComputeFlavour(Rig.by(reader).build(), ALL)))
                .isNotNull();
    }

    @Test
    void call_isForbidden_whenTheGrantIsForAnotherInfrastructure() {
        AuthenticatedConsumer other =
                new AuthenticatedConsumer("other", Set.of(new Grant(Role.ADMIN, "edge-2", Grant.ANY)));

        assertThat(Rig.code(rig.flavours().queryComputeFlavour(Rig.by(other).build(), ALL)))
                .isEqualTo(ErrorCode.FORBIDDEN);
    }

    @Test
    void mutation_isForbidden_whenTheResourceGroupIsAnotherOne() {
        AuthenticatedConsumer tenant =
                new AuthenticatedConsumer("tenant", Set.of(new Grant(Role.OPERATOR, "edge-1", "tenant-a")));

        assertThat(Rig.code(rig.flavours()
                        .createComputeFlavour(
                                Rig.by(tenant).resourceGroupId("tenant-b").build(), Rig.flavour("f"))))
                .isEqualTo(ErrorCode.FORBIDDEN);
        Rig.await(rig.flavours().createComputeFlavour(Rig.by(tenant).build(), Rig.flavour("f")));
        assertThat(rig.operations().get(0).resourceGroupId()).contains("tenant-a");
    }

    @Test
    void request_isValidated_beforeAnythingElse() {
        InfrastructureException failure = Rig.failure(
                rig.flavours().deleteComputeFlavour(Rig.operator(), new DeleteComputeFlavourRequest("a\u0000b")));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(failure.details().attribute()).contains("computeFlavourId");
        assertThat(rig.operations()).isEmpty();
    }

    @Test
    void pageToken_leadsOn_onlyInTheQueryItBelongsTo() {
        QueryComputeFlavourResponse first = Rig.await(rig.flavours().queryComputeFlavour(Rig.operator(), ALL));
        String token = first.nextPageToken().orElseThrow();
        QueryComputeFlavourRequest next = QueryComputeFlavourRequest.builder()
                .page(new Page(java.util.Optional.empty(), java.util.Optional.of(token)))
                .build();

        assertThat(token).doesNotContain("raw-marker");
        assertThat(Rig.await(rig.flavours().queryComputeFlavour(Rig.operator(), next))
                        .nextPageToken())
                .isEmpty();
        assertThat(Rig.code(rig.flavours().queryComputeFlavour(Rig.by(Rig.ADMIN).build(), next)))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        QueryComputeFlavourRequest forged = QueryComputeFlavourRequest.builder()
                .page(new Page(java.util.Optional.empty(), java.util.Optional.of("cmF3LW1hcmtlcg")))
                .build();
        assertThat(Rig.code(rig.flavours().queryComputeFlavour(Rig.operator(), forged)))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void pageToken_leadsOn_onlyInItsResourceGroup_andTellsNothing() {
        QueryComputeFlavourResponse first = Rig.await(rig.flavours()
                .queryComputeFlavour(
                        Rig.by(Rig.OPERATOR).resourceGroupId("tenant-a").build(), ALL));
        String token = first.nextPageToken().orElseThrow();
        QueryComputeFlavourRequest next = QueryComputeFlavourRequest.builder()
                .page(new Page(java.util.Optional.empty(), java.util.Optional.of(token)))
                .build();

        assertThat(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1))
                .doesNotContain("raw-marker");
        assertThat(Rig.code(rig.flavours()
                        .queryComputeFlavour(
                                Rig.by(Rig.OPERATOR).resourceGroupId("tenant-b").build(), next)))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(Rig.code(rig.flavours().queryComputeFlavour(Rig.operator(), next)))
                .isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(Rig.await(rig.flavours()
                        .queryComputeFlavour(
                                Rig.by(Rig.OPERATOR).resourceGroupId("tenant-a").build(), next)))
                .isNotNull();
    }

    @Test
    void deadline_endsTheWaitOnly() {
        CountDownLatch release = new CountDownLatch(1);
        cloud.interfere(instant -> {
            if (instant.equals("before make b")) {
                awaitLatch(release);
            }
        });

        InfrastructureException timeout = Rig.failure(rig.flavours()
                .createComputeFlavour(
                        Rig.by(Rig.OPERATOR)
                                .timeout(java.time.Duration.ofSeconds(3))
                                .idempotencyKey("k")
                                .build(),
                        Rig.flavour("f")));
        release.countDown();
        Rig.await(rig.flavours()
                .createComputeFlavour(Rig.by(Rig.OPERATOR).idempotencyKey("k").build(), Rig.flavour("f")));

        assertThat(timeout.code()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(rig.operations()).hasSize(1);
        assertThat(timeout.details().operationId())
                .contains(rig.operations().get(0).operationId());
        assertThat(cloud.things()).hasSize(3);
    }

    @Test
    void defect_isToldAsInternal_withoutItsText() {
        cloud.interfere(instant -> {
            throw new IllegalStateException("secret of the backend");
        });

        InfrastructureException failure = Rig.failure(rig.flavours().queryComputeFlavour(Rig.operator(), ALL));

        assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL);
        assertThat(failure.getMessage()).doesNotContain("secret");
        assertThat(failure.getCause()).isNull();
    }

    @Test
    void interfaceThatTheBackendLacks_isNotSupported() {
        assertThat(Rig.code(rig.networks()
                        .queryVirtualisedNetworkResource(
                                Rig.operator(), QueryNetworkRequest.builder().build())))
                .isEqualTo(ErrorCode.NOT_SUPPORTED);
    }

    static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
