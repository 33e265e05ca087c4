// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import io.cistern.administration.Administration;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureKind;
import io.cistern.backend.BackendDescription;
import java.util.Optional;

/** A command that lists the infrastructures of one kind. */
public abstract class InfrastructureListing extends ConsoleCommand {

    private final InfrastructureKind kind;

    protected InfrastructureListing(InfrastructureKind kind) {
        this.kind = kind;
    }

    @Override
    protected final void run() {
        Filter ofKind = Filter.where(FilterOperator.EQ, "kind", kind.name());
        print(
                query(
                                Administration.class,
                                (administration, call) -> administration.queryInfrastructures(
                                        call, new QueryInfrastructuresRequest(Optional.of(ofKind))))
                        .infrastructures(),
                new Columns<Infrastructure>()
                        .text(kind + " id", Infrastructure::infrastructureId)
                        .text("State", one -> one.state().name())
                        .optional("Type", one -> one.backend().map(BackendDescription::type))
                        .optional("Reason", Infrastructure::reason));
    }
}
