// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.administration.Administration;
import io.cistern.administration.ForgetInfrastructureRequest;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.administration.VerifyAuditRequest;
import io.cistern.api.CallContext;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.Role;
import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the platform itself, by every role, with grants of every scope and group, on an operation that the
 * consumer "maker" has carried out on edge-1 in tenant-a. The rules, each in a test of its own, are those of the
 * contract; what may not be seen is not there.
 */
class PlatformRefusalMatrixTest {

    private static final String GROUP = "tenant-a";

    @TempDir
    static Path directory;

    private static Rig rig;
    private static String operationId;

    private record Cell(String name, Role role, String scope, String group) {

        CallContext call() {
            return Rig.by(new AuthenticatedConsumer(name, Set.of(new Grant(role, scope, group))))
                    .build();
        }

        boolean here() {
            return scope.equals("edge-1") || scope.equals("*");
        }

        /** An administrator of a VIM is one in all of its groups. */
        boolean administers() {
            return role == Role.ADMIN && here() && group.equals("*");
        }

        boolean sees() {
            return name.equals("maker") || administers();
        }

        boolean mayChange() {
            return here() && (role == Role.OPERATOR || role == Role.ADMIN) && !group.equals("tenant-b");
        }
    }

    static Stream<Cell> cells() {
        return Stream.of("maker", "other").flatMap(name -> Arrays.stream(Role.values())
                .flatMap(role -> Stream.of("edge-1", "edge-2", "*").flatMap(scope -> Stream.of("*", GROUP, "tenant-b")
                        .map(group -> new Cell(name, role, scope, group)))));
    }

    @BeforeAll
    static void start() {
        rig = Rig.onFile(directory);
        rig.arrive(new FakeBackend("1", new FakeCloud()));
        CallContext maker = Rig.by(
                        new AuthenticatedConsumer("maker", Set.of(new Grant(Role.OPERATOR, "edge-1", GROUP))))
                .build();
        Rig.await(rig.flavours().deleteComputeFlavour(maker, new DeleteComputeFlavourRequest("f")));
        operationId = rig.operations().get(0).operationId();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void queryOperations_showsAnOperation_toItsConsumerAndToAdministrators(Cell cell) {
        List<String> seen = Stream.of(Filter.ALL, Filter.parse("(eq,operationId," + operationId + ")"))
                .flatMap(filter ->
                        Rig.await(operations().queryOperations(cell.call(), QueryOperationsRequest.matching(filter)))
                                .operations()
                                .stream())
                .map(OperationOccurrence::operationId)
                .toList();

        assertThat(seen).isEqualTo(cell.sees() ? List.of(operationId, operationId) : List.of());
    }

    /** CONFLICT: it would be cancelled, had it not ended. */
    @ParameterizedTest
    @MethodSource("cells")
    void cancelOperation_needsToSeeItAndToBeOperatorInItsGroup(Cell cell) {
        ErrorCode expected =
                !cell.sees() ? ErrorCode.NOT_FOUND : cell.mayChange() ? ErrorCode.CONFLICT : ErrorCode.FORBIDDEN;

        InfrastructureException refusal =
                Rig.failure(operations().cancelOperation(cell.call(), new CancelOperationRequest(operationId)));

        assertThat(refusal.code()).isEqualTo(expected);
        if (!cell.sees()) {
            InfrastructureException nothing =
                    Rig.failure(operations().cancelOperation(cell.call(), new CancelOperationRequest("0".repeat(32))));
            assertThat(refusal.getMessage().replace(operationId, "0".repeat(32)))
                    .as("as if it did not exist")
                    .isEqualTo(nothing.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void queryInfrastructures_showsThoseWithAGrant(Cell cell) {
        List<String> seen = Rig.await(administration()
                        .queryInfrastructures(cell.call(), new QueryInfrastructuresRequest(Optional.empty())))
                .infrastructures()
                .stream()
                .map(Infrastructure::infrastructureId)
                .toList();

        assertThat(seen).isEqualTo(cell.here() ? List.of("edge-1") : List.of());
    }

    /** CONFLICT: it would be forgotten, were it not configured. */
    @ParameterizedTest
    @MethodSource("cells")
    void forgetInfrastructure_needsItsAdministrator(Cell cell) {
        assertThat(Rig.code(
                        administration().forgetInfrastructure(cell.call(), new ForgetInfrastructureRequest("edge-1"))))
                .isEqualTo(cell.administers() ? ErrorCode.CONFLICT : ErrorCode.FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void verifyAudit_needsTheAdministratorOfAll(Cell cell) {
        CompletionStage<?> answer = administration().verifyAudit(cell.call(), new VerifyAuditRequest());

        if (cell.role() == Role.ADMIN
                && cell.scope().equals("*")
                && cell.group().equals("*")) {
            Rig.await(answer);
        } else {
            assertThat(Rig.code(answer)).isEqualTo(ErrorCode.FORBIDDEN);
        }
    }

    @Test
    void everyOperationOfThePlatform_isInThisMatrix() {
        assertThat(Stream.of(Operations.class, Administration.class)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .map(java.lang.reflect.Method::getName))
                .containsExactlyInAnyOrder(
                        "queryOperations",
                        "cancelOperation",
                        "queryInfrastructures",
                        "forgetInfrastructure",
                        "verifyAudit");
    }

    private static Operations operations() {
        return rig.core().operations();
    }

    private static Administration administration() {
        return rig.core().administration();
    }
}
