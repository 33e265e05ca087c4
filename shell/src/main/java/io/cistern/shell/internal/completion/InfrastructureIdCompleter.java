// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.completion;

import io.cistern.administration.Administration;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.shell.internal.Gateway;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;

/** Completes the ids of infrastructures, configured or not. */
@Service
public final class InfrastructureIdCompleter extends IdCompleter {

    @Override
    Stream<CompletionStage<List<String>>> ask(Gateway gateway, CommandLine line) {
        return Stream.of(call(
                        gateway,
                        Administration.class,
                        (administration, call) -> administration.queryInfrastructures(
                                call, new QueryInfrastructuresRequest(Optional.empty())))
                .thenApply(response -> response.infrastructures().stream()
                        .map(Infrastructure::infrastructureId)
                        .toList()));
    }
}
