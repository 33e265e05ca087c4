// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.api.operation.CancelOperationRequest;
import io.cistern.api.operation.Operations;
import io.cistern.shell.internal.completion.OperationIdCompleter;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Cancels an operation. */
@Service
@Command(scope = "cistern", name = "cancel", description = "Stops an operation and undoes what it has made")
public final class CancelCommand extends PlatformMutation {

    @Argument(name = "operationId", required = true, description = "The operation")
    @Completion(OperationIdCompleter.class)
    private String operationId;

    @Override
    protected void run() {
        print(confirmed(
                        "Stop operation " + operationId + " and undo what it has made?",
                        Operations.class,
                        (operations, call) -> operations.cancelOperation(call, new CancelOperationRequest(operationId)))
                .operation());
    }
}
