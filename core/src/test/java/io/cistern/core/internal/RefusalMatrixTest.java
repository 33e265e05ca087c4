// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.administration.EndpointAdministration;
import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.ErrorCode;
import io.cistern.api.Grant;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.OperationKind;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.api.Role;
import io.cistern.core.internal.call.StandardInterfaces;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.routing.BackendHandle;
import io.cistern.core.internal.routing.FakeDriver;
import io.cistern.core.internal.security.AuthenticatedConsumer;
import io.cistern.json.CisternJson;
import io.cistern.pim.PimInterfaces;
import io.cistern.vim.VimInterfaces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Every operation of every interface, by every role, with grants of every scope, for every resource group. What must
 * come of each is said by {@link #expected}, in the words of the contract:
 *
 * <ul>
 *   <li>READER queries; SUBSCRIBER does that and keeps subscriptions, jobs and thresholds; OPERATOR and ADMIN do all.
 *   <li>Endpoints are kept, and shown, by an ADMIN in all groups: they belong to none.
 *   <li>A grant holds on the VIM or PIM that it names, or on all.
 *   <li>A grant holds in the group that it names, or in all. A call is for the group that its request names, else for
 *       that which the call names; naming a foreign one is forbidden, whoever names it.
 * </ul>
 */
class RefusalMatrixTest {

    private static final String OWN = "tenant-a";
    private static final String FOREIGN = "tenant-b";
    private static final List<String> SCOPES = List.of("edge-1", "edge-2", Grant.ANY, "none");
    private static final ObjectMapper TREE = new ObjectMapper();
    private static final CisternJson JSON = new CisternJson();

    @TempDir
    static Path directory;

    private static Rig rig;
    private static ReachedBackend backend;
    private static ObjectNode requests;

    /** One combination; {@code grantScope} "none" is a consumer without any grant. */
    private record Cell(
            Role role,
            String grantScope,
            String grantGroup,
            Optional<String> groupOfCall,
            Optional<String> groupOfRequest) {

        AuthenticatedConsumer consumer() {
            return new AuthenticatedConsumer(
                    "someone", grantScope.equals("none") ? Set.of() : Set.of(new Grant(role, grantScope, grantGroup)));
        }

        Optional<String> group() {
            return groupOfRequest.or(() -> groupOfCall);
        }
    }

    @BeforeAll
    static void start() throws IOException {
        rig = Rig.onFile(directory);
        backend = new ReachedBackend();
        rig.arrive(backend);
        rig.core().arrived(InfrastructureKind.PIM, "edge-1", new BackendHandle(new FakeDriver("1"), 0, 1));
        rig.core().fleets().arrived(backend);
        try (InputStream file = RefusalMatrixTest.class.getResourceAsStream("valid-requests.json")) {
            requests = (ObjectNode) TREE.readTree(file);
        }
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    static Stream<StandardOperation> operations() {
        StandardInterfaces interfaces = new StandardInterfaces();
        return Stream.concat(VimInterfaces.ALL.stream(), PimInterfaces.ALL.stream())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method -> interfaces.of(method).stream());
    }

    /** Whether a call gets through. */
    private static boolean expected(StandardOperation operation, Cell cell) {
        boolean role =
                switch (operation.kind()) {
                    case QUERY -> true;
                    case SUBSCRIPTION -> cell.role() != Role.READER;
                    case MUTATION -> cell.role() == Role.OPERATOR || cell.role() == Role.ADMIN;
                };
        boolean scope = cell.grantScope().equals("edge-1") || cell.grantScope().equals("*");
        boolean group = cell.grantGroup().equals("*")
                || cell.group().isEmpty()
                || cell.group().equals(Optional.of(cell.grantGroup()));
        boolean administers = cell.role() == Role.ADMIN && cell.grantGroup().equals("*");
        boolean administration = operation.standardInterface() == EndpointAdministration.class;
        return role && scope && group && (administers || !administration);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operation_isRefused_exactlyWhereTheGrantDoesNotCoverIt(StandardOperation operation) {
        Map<Cell, CompletionStage<?>> answers = new LinkedHashMap<>();
        List<Cell> cells = cells(operation);
        for (Cell cell : cells) {
            answers.put(cell, call(operation, cell, correlation(operation, cells.indexOf(cell))));
        }

        assertThat(cells).allSatisfy(cell -> {
            ErrorCode code = Rig.code(answers.get(cell));
            Optional<ReachedBackend.Told> told = backend.told(correlation(operation, cells.indexOf(cell)));
            if (!expected(operation, cell)) {
                assertThat(code).isEqualTo(ErrorCode.FORBIDDEN);
                assertThat(told).isEmpty();
            } else if (operation.kind() == OperationKind.SUBSCRIPTION) {
                assertThat(code).isEqualTo(ErrorCode.NOT_SUPPORTED);
                assertThat(told).as("never reaches a backend").isEmpty();
            } else {
                assertThat(code).isEqualTo(ErrorCode.BACKEND_ERROR);
                assertThat(told.orElseThrow().visible()).containsExactly(cell.grantGroup());
                assertThat(told.orElseThrow().resourceGroupId()).isEqualTo(groupToBe(operation.kind(), cell));
            }
        });
    }

    /** What is changed without a word on the group is changed in the only group that there is for the consumer. */
    private static Optional<String> groupToBe(OperationKind kind, Cell cell) {
        boolean only = kind == OperationKind.MUTATION && !cell.grantGroup().equals("*");
        return cell.group().or(() -> only ? Optional.of(cell.grantGroup()) : Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operation_isRefused_whenItsConsumerWasNotAuthenticated(StandardOperation operation) {
        CallContext nobody = CallContext.of(new io.cistern.api.Consumer() {
                    @Override
                    public String name() {
                        return "admin";
                    }

                    @Override
                    public Set<Grant> grants() {
                        return Set.of(new Grant(Role.ADMIN, Grant.ANY, Grant.ANY));
                    }
                })
                .build();

        assertThat(Rig.code(invoke(operation, nobody, request(operation, Optional.empty()))))
                .isEqualTo(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void grants_areNotMixed_acrossGroupsAndRoles() {
        AuthenticatedConsumer mixed = new AuthenticatedConsumer(
                "mixed",
                Set.of(
                        new Grant(Role.OPERATOR, "edge-1", OWN),
                        new Grant(Role.READER, "edge-1", FOREIGN),
                        new Grant(Role.ADMIN, "edge-2", Grant.ANY)));
        StandardOperation terminate = named("terminateVirtualisedComputeResource");
        StandardOperation query = named("queryVirtualisedComputeResource");
        CallContext foreign = Rig.by(mixed)
                .resourceGroupId(FOREIGN)
                .correlationId("mixed-query")
                .build();
        CallContext silent = Rig.by(mixed).correlationId("mixed-mutation").build();

        assertThat(Rig.code(invoke(terminate, foreign, request(terminate, Optional.empty()))))
                .isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(Rig.code(invoke(query, foreign, request(query, Optional.empty()))))
                .isEqualTo(ErrorCode.BACKEND_ERROR);
        assertThat(backend.told("mixed-query").orElseThrow().visible()).containsExactly(OWN, FOREIGN);
        Rig.code(invoke(terminate, silent, request(terminate, Optional.empty())));
        assertThat(backend.told("mixed-mutation").orElseThrow())
                .isEqualTo(new ReachedBackend.Told(Optional.of(OWN), List.of(OWN)));
    }

    @Test
    void refusal_namesNothingOfTheOtherGroup() {
        StandardOperation terminate = named("terminateVirtualisedComputeResource");
        Cell cell = new Cell(Role.OPERATOR, "edge-1", OWN, Optional.of(FOREIGN), Optional.empty());

        InfrastructureException refusal = Rig.failure(call(terminate, cell, "text"));

        assertThat(refusal.details().resourceId()).isEmpty();
        assertThat(refusal.getMessage()).doesNotContain(OWN);
    }

    private static List<Cell> cells(StandardOperation operation) {
        List<Optional<String>> groups = List.of(Optional.empty(), Optional.of(OWN), Optional.of(FOREIGN));
        boolean namesGroup = Arrays.stream(operation.requestType().getRecordComponents())
                .anyMatch(component -> component.getName().equals("resourceGroupId"));
        List<Cell> cells = new ArrayList<>();
        for (Role role : Role.values()) {
            for (String scope : SCOPES) {
                for (String grantGroup : List.of(Grant.ANY, OWN)) {
                    for (Optional<String> groupOfCall : groups) {
                        cells.add(new Cell(role, scope, grantGroup, groupOfCall, Optional.empty()));
                    }
                    if (namesGroup) {
                        cells.add(new Cell(role, scope, grantGroup, Optional.of(FOREIGN), Optional.of(OWN)));
                        cells.add(new Cell(role, scope, grantGroup, Optional.of(OWN), Optional.of(FOREIGN)));
                    }
                }
            }
        }
        return cells;
    }

    private static String correlation(StandardOperation operation, int cell) {
        return operation.interfaceName() + "." + operation.name() + "." + cell;
    }

    private static CompletionStage<?> call(StandardOperation operation, Cell cell, String correlationId) {
        CallContextBuilder call = Rig.by(cell.consumer()).correlationId(correlationId);
        cell.groupOfCall().ifPresent(call::resourceGroupId);
        return invoke(operation, call.build(), request(operation, cell.groupOfRequest()));
    }

    private static Request request(StandardOperation operation, Optional<String> group) {
        ObjectNode json = requests.required(operation.door().name())
                .required(operation.requestType().getSimpleName())
                .deepCopy();
        group.ifPresent(named -> json.put("resourceGroupId", named));
        return JSON.read(json.toString(), operation.requestType());
    }

    private static CompletionStage<?> invoke(StandardOperation operation, CallContext call, Request request) {
        try {
            @SuppressWarnings("unchecked")
            CompletionStage<? extends Response> answer = (CompletionStage<? extends Response>)
                    operation.method().invoke(rig.service(operation.standardInterface()), call, request);
            return answer;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static StandardOperation named(String name) {
        return operations()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
