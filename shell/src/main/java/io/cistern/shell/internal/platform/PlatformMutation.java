// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.api.CallContext;
import io.cistern.api.Response;
import io.cistern.shell.internal.ConsoleCommand;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.apache.karaf.shell.api.action.Option;

/** A command that changes something of the platform. */
abstract class PlatformMutation extends ConsoleCommand {

    @Option(name = "--yes", aliases = "-y", description = "Do not ask for confirmation")
    private boolean yes;

    final <S, R extends Response> R confirmed(
            String question, Class<S> service, BiFunction<S, CallContext, CompletionStage<R>> operation) {
        confirm(question, yes);
        return change(service, operation);
    }
}
