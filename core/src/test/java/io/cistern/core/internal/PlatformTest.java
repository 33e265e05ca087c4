// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.ForgetInfrastructureRequest;
import io.cistern.administration.VerifyAuditRequest;
import io.cistern.administration.VerifyAuditResponse;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.Grant;
import io.cistern.api.Page;
import io.cistern.api.Role;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.api.operation.QueryOperationsResponse;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.core.internal.store.StoreSettings;
import io.cistern.vim.compute.CreateComputeFlavourResponse;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformTest {

    private static final AuthenticatedConsumer OTHER =
            new AuthenticatedConsumer("other", Set.of(new Grant(Role.OPERATOR, Grant.ANY, Grant.ANY)));

    @TempDir
    Path directory;

    private final FakeCloud cloud = new FakeCloud();
    private Rig rig;
    private BackendHandle backend;

    @BeforeEach
    void start() {
        rig = Rig.onFile(directory);
        backend = rig.arrive(new FakeBackend("1", cloud));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private void delete(AuthenticatedConsumer consumer) {
        Rig.await(rig.flavours().deleteComputeFlavour(Rig.by(consumer).build(), new DeleteComputeFlavourRequest("f")));
    }

    private QueryOperationsResponse query(AuthenticatedConsumer consumer, Filter filter, Page page) {
        return Rig.await(rig.core()
                .operations()
                .queryOperations(
                        Rig.by(consumer).build(),
                        new QueryOperationsRequest(Optional.of(filter), Optional.empty(), page)));
    }

    @Test
    void operations_areReadPageByPage_theNewestFirst() {
        for (int i = 0; i < 7; i++) {
            delete(Rig.OPERATOR);
        }
        List<String> ids = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            QueryOperationsResponse page = query(Rig.OPERATOR, Filter.ALL, new Page(Optional.of(3), token));
            assertThat(page.operations()).hasSizeLessThanOrEqualTo(3);
            page.operations().stream().map(OperationOccurrence::operationId).forEach(ids::add);
            token = page.nextPageToken();
        } while (token.isPresent());

        assertThat(ids).hasSize(7).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(new HashSet<>(ids)).hasSize(7);
    }

    @Test
    void operations_areSeenByTheirConsumer_andByAnAdministrator() {
        delete(Rig.OPERATOR);

        assertThat(query(Rig.OPERATOR, Filter.ALL, Page.FIRST).operations()).hasSize(1);
        assertThat(query(Rig.ADMIN, Filter.ALL, Page.FIRST).operations()).hasSize(1);
        assertThat(query(OTHER, Filter.ALL, Page.FIRST).operations()).isEmpty();
    }

    @Test
    void cancel_needsTheGrantOfTheOperationsGroup() {
        cloud.holdAfter("a");
        CompletionStage<CreateComputeFlavourResponse> call = rig.flavours()
                .createComputeFlavour(
                        Rig.by(Rig.OPERATOR).resourceGroupId("tenant-a").build(), Rig.flavour("f"));
        CancelOperationRequest request = new CancelOperationRequest(rig.awaitState(OperationState.PROCESSING));
        AuthenticatedConsumer elsewhere =
                new AuthenticatedConsumer("operator", Set.of(new Grant(Role.OPERATOR, Grant.ANY, "tenant-b")));
        AuthenticatedConsumer here =
                new AuthenticatedConsumer("operator", Set.of(new Grant(Role.OPERATOR, Grant.ANY, "tenant-a")));

        assertThat(Rig.code(rig.core()
                        .operations()
                        .cancelOperation(Rig.by(elsewhere).build(), request)))
                .isEqualTo(ErrorCode.FORBIDDEN);
        Rig.await(rig.core().operations().cancelOperation(Rig.by(here).build(), request));
        assertThat(Rig.code(call)).isEqualTo(ErrorCode.CANCELLED);
    }

    @Test
    void operations_areFiltered() {
        delete(Rig.OPERATOR);

        assertThat(query(Rig.ADMIN, Filter.parse("(eq,state,COMPLETED)"), Page.FIRST)
                        .operations())
                .hasSize(1);
        assertThat(query(Rig.ADMIN, Filter.parse("(eq,state,FAILED)"), Page.FIRST)
                        .operations())
                .isEmpty();
        assertThat(query(Rig.ADMIN, Filter.parse("(cont,operation,delete)"), Page.FIRST)
                        .operations())
                .hasSize(1);
    }

    @Test
    void performedStep_isRecorded() {
        delete(Rig.OPERATOR);

        assertThat(rig.operations().get(0).steps()).last().satisfies(step -> {
            assertThat(step.key()).isEqualTo("delete");
            assertThat(step.resourceId()).contains("seen flavour");
            assertThat(step.upstreamRequestId()).contains("req-delete");
        });
    }

    @Test
    void request_isKept_onceTheOperationHasEnded() {
        delete(Rig.OPERATOR);

        assertThat(rig.operations().get(0).request()).contains(new DeleteComputeFlavourRequest("f"));
    }

    @Test
    void operationsAndKeys_areKept_untilTheirTimeIsOver() {
        delete(Rig.OPERATOR);
        rig.core().engine().purgeOperations();
        assertThat(rig.operations()).hasSize(1);

        rig.close();
        rig = new Rig(StoreSettings.file(directory.resolve("store")), Rig.with(Duration.ofSeconds(60), Duration.ZERO));
        rig.core().engine().purgeOperations();
        rig.core().engine().purgeKeys();

        assertThat(rig.operations()).isEmpty();
    }

    @Test
    void forget_isRefused_whileTheInfrastructureIsConfigured_thenWithdrawsItsServices() {
        ForgetInfrastructureRequest request = new ForgetInfrastructureRequest("edge-1");

        assertThat(Rig.code(rig.core().administration().forgetInfrastructure(Rig.operator(), request)))
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(Rig.code(rig.core()
                        .administration()
                        .forgetInfrastructure(Rig.by(Rig.ADMIN).build(), request)))
                .isEqualTo(ErrorCode.CONFLICT);
        rig.leave(backend);
        rig.unconfigure();
        Rig.await(rig.core()
                .administration()
                .forgetInfrastructure(Rig.by(Rig.ADMIN).build(), request));

        assertThat(rig.publishes(VirtualisedComputeFlavourManagement.class)).isFalse();
        assertThat(Rig.code(rig.core()
                        .administration()
                        .forgetInfrastructure(Rig.by(Rig.ADMIN).build(), request)))
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void audit_hasEveryMutationAndItsOutcome_andIsIntact() {
        delete(Rig.OPERATOR);

        VerifyAuditResponse verified = Rig.await(
                rig.core().administration().verifyAudit(Rig.by(Rig.ADMIN).build(), new VerifyAuditRequest()));

        assertThat(verified.entries()).isEqualTo(2);
        assertThat(verified.firstBroken()).isEmpty();
        assertThat(Rig.code(rig.core().administration().verifyAudit(Rig.operator(), new VerifyAuditRequest())))
                .isEqualTo(ErrorCode.FORBIDDEN);
    }
}
