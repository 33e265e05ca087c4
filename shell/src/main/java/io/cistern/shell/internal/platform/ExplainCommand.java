// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.OperationStep;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ConsoleCommand;
import io.cistern.shell.internal.completion.OperationIdCompleter;
import java.time.Duration;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Explains one operation. */
@Service
@Command(
        scope = "cistern",
        name = "explain",
        description = "Explains an operation: who asked for what, each step, what failed and why, what to do")
public final class ExplainCommand extends ConsoleCommand {

    @Argument(name = "operationId", required = true, description = "The operation")
    @Completion(OperationIdCompleter.class)
    private String operationId;

    @Override
    protected void run() {
        QueryOperationsRequest request =
                QueryOperationsRequest.matching(Filter.where(FilterOperator.EQ, "operationId", operationId));
        OperationOccurrence occurrence =
                query(Operations.class, (operations, call) -> operations.queryOperations(call, request))
                        .operations()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new InfrastructureException(
                                ErrorCode.NOT_FOUND,
                                "no operation " + operationId + " is visible to you; see cistern:operations"));
        if (json()) {
            print(occurrence);
        } else {
            show(new Explanation(occurrence));
        }
    }

    private void show(Explanation explanation) {
        say(explanation.beginning());
        explanation.request().ifPresent(request -> {
            say("");
            say("Asked for");
            say(request);
        });
        if (!explanation.steps().isEmpty()) {
            say("");
            print(
                    explanation.steps(),
                    new Columns<OperationStep>()
                            .text("Step", OperationStep::key)
                            .text("State", step -> step.state().name())
                            .optional("Resource", OperationStep::resourceId)
                            .optional("Upstream request", OperationStep::upstreamRequestId)
                            .optional("Took", step -> step.endTime()
                                    .map(end -> Explanation.seconds(Duration.between(step.startTime(), end)))));
        }
        say("");
        say(explanation.ending());
    }
}
