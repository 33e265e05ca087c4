// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.api.operation.OperationOccurrence;
import io.cistern.api.operation.Operations;
import io.cistern.api.operation.QueryOperationsRequest;
import io.cistern.shell.internal.Gateway;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes operation ids: the newest. */
@Service
public final class OperationIdCompleter extends IdCompleter {

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        QueryOperationsRequest newest = new QueryOperationsRequest(Optional.empty(), Optional.empty(), PAGE);
        return Stream.of(call(gateway, Operations.class, (operations, call) -> operations.queryOperations(call, newest))
                .thenApply(response -> response.operations().stream()
                        .map(OperationOccurrence::operationId)
                        .toList()));
    }
}
