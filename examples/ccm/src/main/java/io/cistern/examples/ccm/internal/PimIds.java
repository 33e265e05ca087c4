// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the identifiers of the PIMs that are there. */
@Service
public final class PimIds implements Completer {

    @Reference
    private Pims pims;

    @Override
    public int complete(Session session, CommandLine commandLine, List<String> candidates) {
        return new StringsCompleter(pims.ids()).complete(session, commandLine, candidates);
    }
}
