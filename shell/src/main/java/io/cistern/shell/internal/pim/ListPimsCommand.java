// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.api.InfrastructureKind;
import io.cistern.shell.internal.InfrastructureListing;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the PIMs. */
@Service
@Command(scope = "pim", name = "list", description = "Lists the PIMs")
public final class ListPimsCommand extends InfrastructureListing {

    public ListPimsCommand() {
        super(InfrastructureKind.PIM);
    }
}
