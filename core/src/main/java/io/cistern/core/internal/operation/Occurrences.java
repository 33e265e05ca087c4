// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.ProblemDetails;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.core.internal.call.StandardInterfaces;
import io.cistern.core.internal.call.StandardOperation;
import io.cistern.core.internal.store.Sql;
import io.cistern.core.internal.store.Store;
import io.cistern.json.CisternJson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is recorded of operations, as the API shows it. */
public final class Occurrences {

    private final Store store;
    private final StandardInterfaces interfaces;
    private final CisternJson json;

    Occurrences(Store store, StandardInterfaces interfaces, CisternJson json) {
        this.store = store;
        this.interfaces = interfaces;
        this.json = json;
    }

    /** One operation. */
    public Optional<OperationOccurrence> find(String operationId) {
        return store.read(
                sql -> sql.first("SELECT * FROM operation WHERE id = ?", row -> occurrence(sql, row), operationId));
    }

    /**
     * Some operations, the newest first.
     *
     * @param consumer only of this one; empty: of all
     * @param state only in this one; empty: in any
     * @param before only older ones than this; empty: from the newest
     * @param count at most that many
     */
    public List<OperationOccurrence> list(
            Optional<String> consumer, Optional<OperationState> state, Optional<String> before, int count) {
        StringBuilder query = new StringBuilder("SELECT * FROM operation WHERE 1 = 1");
        List<Object> values = new ArrayList<>();
        consumer.ifPresent(name -> {
            query.append(" AND consumer = ?");
            values.add(name);
        });
        state.ifPresent(one -> {
            query.append(" AND state = ?");
            values.add(one);
        });
        before.ifPresent(id -> {
            query.append(" AND id < ?");
            values.add(id);
        });
        query.append(" ORDER BY id DESC LIMIT ").append(count);
        return store.read(sql -> sql.list(query.toString(), row -> occurrence(sql, row), values.toArray()));
    }

    /** How an operation ended. */
    Ended endOf(String operationId) {
        OperationOccurrence occurrence = find(operationId)
                .filter(found -> found.state().isFinal())
                .orElseThrow(() -> new IllegalStateException("operation " + operationId + " has no recorded end"));
        return new Ended(occurrence.state(), occurrence.result(), occurrence.problem());
    }

    /** What an earlier release took and this one refuses is not shown; the rest of the record is. */
    private Optional<Request> shown(String request, StandardOperation operation) {
        try {
            return Optional.of(json.read(request, operation.requestType()).withoutSecrets());
        } catch (InfrastructureException e) {
            return Optional.empty();
        }
    }

    private OperationOccurrence occurrence(Sql sql, Sql.Row row) throws SQLException {
        String interfaceName = row.text("interface_name");
        String operation = row.text("operation");
        Optional<StandardOperation> known = interfaces.named(interfaceName, operation);
        Optional<Request> request =
                row.optionalText("request").flatMap(text -> known.flatMap(type -> shown(text, type)));
        Optional<Response> result =
                row.optionalText("result").flatMap(text -> known.map(type -> json.read(text, type.responseType())));
        return OperationOccurrence.builder()
                .operationId(row.text("id"))
                .kind(row.constant("kind", InfrastructureKind.class))
                .infrastructureId(row.text("infrastructure_id"))
                .interfaceName(interfaceName)
                .operation(operation)
                .consumer(row.text("consumer"))
                .resourceGroupId(row.optionalText("resource_group_id"))
                .state(row.constant("state", OperationState.class))
                .percent((int) row.number("percent"))
                .status(row.optionalText("status"))
                .startTime(row.time("start_time"))
                .endTime(row.optionalTime("end_time"))
                .limit(row.time("limit_time"))
                .correlationId(row.text("correlation_id"))
                .idempotencyKey(row.optionalText("idempotency_key"))
                .backendVersion(row.optionalText("backend_version"))
                .request(request)
                .steps(StepStore.of(sql, row.text("id")).stream()
                        .map(RecordedStep::toStep)
                        .toList())
                .result(result)
                .problem(row.optionalText("problem").map(text -> json.read(text, ProblemDetails.class)))
                .build();
    }
}
