// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.administration.Administration;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.backend.BackendDescription;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ConsoleCommand;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the infrastructures and what serves them. */
@Service
@Command(
        scope = "cistern",
        name = "backends",
        description = "Lists the infrastructures and the backends that serve them")
public final class BackendsCommand extends ConsoleCommand {

    @Override
    protected void run() {
        print(
                query(
                                Administration.class,
                                (administration, call) -> administration.queryInfrastructures(
                                        call, new QueryInfrastructuresRequest(Optional.empty())))
                        .infrastructures(),
                new Columns<Infrastructure>()
                        .text("Id", Infrastructure::infrastructureId)
                        .text("Kind", infrastructure -> infrastructure.kind().name())
                        .text("State", infrastructure -> infrastructure.state().name())
                        .optional(
                                "Type",
                                infrastructure -> infrastructure.backend().map(BackendDescription::type))
                        .optional(
                                "Version",
                                infrastructure -> infrastructure.backend().map(BackendDescription::version))
                        .optional("Reason", Infrastructure::reason));
    }
}
