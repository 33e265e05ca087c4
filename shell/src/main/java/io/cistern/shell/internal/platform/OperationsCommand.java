// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.Page;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationState;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.api.operation.QueryOperationsResponse;
import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Lists operations, the newest first. */
@Service
@Command(
        scope = "cistern",
        name = "operations",
        description = "Lists the operations of all infrastructures, the newest first")
public final class OperationsCommand extends ListCommand<OperationOccurrence> {

    @Option(
            name = "--state",
            aliases = "-s",
            description = "Only those in a state: processing, parked, compensating, completed, failed or cancelled",
            valueToShowInHelp = "any")
    @Completion(
            value = StringsCompleter.class,
            values = {"processing", "parked", "compensating", "completed", "failed", "cancelled"})
    private String state;

    @Override
    protected Slice<OperationOccurrence> page(Optional<Filter> filter, Page page) {
        QueryOperationsRequest request =
                new QueryOperationsRequest(filter.map(this::narrowed).or(() -> byState()), Optional.empty(), page);
        QueryOperationsResponse response =
                query(Operations.class, (operations, call) -> operations.queryOperations(call, request));
        return new Slice<>(response.operations(), response.nextPageToken());
    }

    private Filter narrowed(Filter filter) {
        return byState().map(filter::and).orElse(filter);
    }

    private Optional<Filter> byState() {
        return Optional.ofNullable(state)
                .map(text -> Choice.of(OperationState.class, "--state", text))
                .map(chosen -> Filter.where(FilterOperator.EQ, "state", chosen.name()));
    }

    @Override
    protected Columns<OperationOccurrence> columns() {
        return new Columns<OperationOccurrence>()
                .text("Operation id", OperationOccurrence::operationId)
                .text("On", OperationOccurrence::infrastructureId)
                .text("What", occurrence -> Explanation.heading(occurrence.operation()))
                .text("Who", OperationOccurrence::consumer)
                .text("State", occurrence -> occurrence.state().name())
                .text("%", occurrence -> String.valueOf(occurrence.percent()))
                .text("Started", occurrence -> occurrence
                        .startTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString())
                .text("Took", occurrence -> took(occurrence.startTime(), occurrence.endTime()))
                .optional("Problem", occurrence -> occurrence.problem().map(problem -> problem.code()));
    }

    private static String took(Instant start, Optional<Instant> end) {
        return end.map(instant -> Explanation.seconds(Duration.between(start, instant)))
                .orElse("");
    }
}
