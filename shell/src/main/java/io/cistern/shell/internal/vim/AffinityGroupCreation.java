// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.Choice;
import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.vim.AffinityScope;
import io.cistern.vim.AffinityType;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** A command that creates a named affinity or anti-affinity group; the same for compute, network and storage. */
abstract class AffinityGroupCreation extends InfrastructureMutation {

    @Argument(name = "groupName", required = true, description = "Its name")
    String groupName;

    @Argument(index = 1, name = "type", required = true, description = "affinity or anti-affinity")
    @Completion(
            value = StringsCompleter.class,
            values = {"affinity", "anti-affinity"})
    private String type;

    @Option(name = "--scope", description = "How close is close, e.g. nfvi-node", valueToShowInHelp = "nfvi-node")
    private String scope;

    final AffinityType type() {
        return Choice.of(AffinityType.class, "type", type);
    }

    final Optional<AffinityScope> scope() {
        return Optional.ofNullable(scope).map(text -> Choice.of(AffinityScope.class, "--scope", text));
    }
}
