// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.api.CallContext;
import io.cistern.api.CallContextBuilder;
import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import io.cistern.api.OperationKind;
import io.cistern.api.Response;
import io.cistern.shell.internal.completion.DoorIdCompleter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;

/** A command that calls one VIM or PIM: of which kind it is, the interface says that it calls. */
public abstract class InfrastructureCommand extends ConsoleCommand {

    @Option(
            name = "--vim",
            aliases = {"-v", "--pim"},
            description = "The VIM or PIM to call; not needed where there is only one",
            valueToShowInHelp = "the only one")
    @Completion(DoorIdCompleter.class)
    private String infrastructure;

    @Option(
            name = "--group",
            aliases = "-g",
            description = "The infrastructure resource group (tenant)",
            valueToShowInHelp = "that of the credential")
    private String group;

    /** Calls an operation that only reads. */
    protected final <S, R extends Response> R ask(
            Class<S> standardInterface, BiFunction<S, CallContext, CompletionStage<R>> operation) {
        return gateway()
                .use(
                        standardInterface,
                        Optional.of(id(standardInterface)),
                        s -> attend(OperationKind.QUERY, operation, s));
    }

    @Override
    CallContextBuilder begin() {
        CallContextBuilder call = super.begin();
        Optional.ofNullable(group).ifPresent(call::resourceGroupId);
        return call;
    }

    /** The one element that a query by id found. */
    protected static <T> T found(List<T> result, String what, String id) {
        if (result.isEmpty()) {
            throw new InfrastructureException(
                    ErrorCode.NOT_FOUND, "no " + what + " " + id + " exists, or it is not visible to you");
        }
        return result.get(0);
    }

    /** The VIM or PIM that was chosen, or the only one there is. */
    protected final String id(Class<?> standardInterface) {
        if (infrastructure != null) {
            return infrastructure;
        }
        InfrastructureKind kind = Gateway.kind(standardInterface);
        List<String> ids = gateway().ids(kind, standardInterface);
        if (ids.size() != 1) {
            throw InfrastructureException.invalidArgument(
                    Gateway.option(kind),
                    ids.isEmpty()
                            ? "no " + kind + " is configured"
                            : "there are several " + kind + "s: " + String.join(", ", ids),
                    ids.isEmpty()
                            ? "install a backend and put one file per " + kind + " into etc/"
                            : "say which one to call");
        }
        return ids.get(0);
    }
}
