// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.administration.Administration;
import io.cistern.administration.ForgetInfrastructureRequest;
import io.cistern.shell.internal.completion.InfrastructureIdCompleter;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Forgets an infrastructure. */
@Service
@Command(
        scope = "cistern",
        name = "forget",
        description = "Forgets an infrastructure that is no longer configured; its services disappear")
public final class ForgetCommand extends PlatformMutation {

    @Argument(name = "id", required = true, description = "The VIM or PIM id")
    @Completion(InfrastructureIdCompleter.class)
    private String id;

    @Override
    protected void run() {
        print(confirmed(
                "Forget " + id + "? Its services disappear.",
                Administration.class,
                (administration, call) ->
                        administration.forgetInfrastructure(call, new ForgetInfrastructureRequest(id))));
    }
}
