// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.administration.Administration;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.BackendDescription;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ConsoleCommand;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the VIMs. */
@Service
@Command(scope = "vim", name = "list", description = "Lists the VIMs")
public final class ListVimsCommand extends ConsoleCommand {

    @Override
    protected void run() {
        Filter vims = Filter.where(FilterOperator.EQ, "kind", InfrastructureKind.VIM.name());
        print(
                query(
                                Administration.class,
                                (administration, call) -> administration.queryInfrastructures(
                                        call, new QueryInfrastructuresRequest(Optional.of(vims))))
                        .infrastructures(),
                new Columns<Infrastructure>()
                        .text("VIM id", Infrastructure::infrastructureId)
                        .text("State", vim -> vim.state().name())
                        .optional("Type", vim -> vim.backend().map(BackendDescription::type))
                        .optional("Reason", Infrastructure::reason));
    }
}
