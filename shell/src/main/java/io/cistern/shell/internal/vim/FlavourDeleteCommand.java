// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.shell.internal.InfrastructureMutation;
import io.cistern.shell.internal.completion.FlavourIdCompleter;
import io.cistern.vim.compute.DeleteComputeFlavourRequest;
import io.cistern.vim.compute.VirtualisedComputeFlavourManagement;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Deletes a flavour. */
@Service
@Command(
        scope = "vim",
        name = "flavour-delete",
        description = "Deletes a compute flavour; what was allocated from it stays")
public final class FlavourDeleteCommand extends InfrastructureMutation {

    @Argument(name = "computeFlavourId", required = true, description = "The flavour")
    @Completion(FlavourIdCompleter.class)
    private String flavour;

    @Override
    protected void run() {
        confirm("Delete flavour " + flavour + "?");
        change(
                VirtualisedComputeFlavourManagement.class,
                (flavours, call) -> flavours.deleteComputeFlavour(call, new DeleteComputeFlavourRequest(flavour)),
                response -> say("deleted " + flavour));
    }
}
