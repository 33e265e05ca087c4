// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.vim;

import io.cistern.api.InfrastructureKind;
import io.cistern.shell.internal.InfrastructureListing;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists the VIMs. */
@Service
@Command(scope = "vim", name = "list", description = "Lists the VIMs")
public final class ListVimsCommand extends InfrastructureListing {

    public ListVimsCommand() {
        super(InfrastructureKind.VIM);
    }
}
