// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.EndpointTable;
import io.cistern.administration.ImportEndpointsRequest;
import io.cistern.administration.ImportedEndpoint;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.RequestCommand;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Imports endpoints. */
@Service
@Command(
        scope = "pim",
        name = "endpoints-import",
        description = "Adds the management services that a table lists: all of them or none")
public final class EndpointsImportCommand extends RequestCommand<ImportEndpointsRequest> {

    @Argument(
            name = "file",
            description = "The table (CSV); - reads it from the input; mandatory without --json. Columns: address,"
                    + " credentialRef, trustMode, pins, verifyHostName, resourcePoolId, locationId, expectedSerial")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--approve", description = "Use what is new at once; else it waits for approval")
    private boolean approve;

    @Option(name = "--dry-run", description = "Only tell what would happen")
    private boolean dryRun;

    public EndpointsImportCommand() {
        super(ImportEndpointsRequest.class);
    }

    @Override
    protected void run() {
        ImportEndpointsRequest request = request();
        change(
                EndpointAdministration.class,
                (endpoints, call) -> endpoints.importEndpoints(call, request),
                response -> print(
                        response.endpoints(),
                        new Columns<ImportedEndpoint>()
                                .text("Address", ImportedEndpoint::address)
                                .text("Outcome", endpoint -> endpoint.outcome().name())
                                .optional("Endpoint id", ImportedEndpoint::endpointId)));
    }

    @Override
    protected ImportEndpointsRequest fromOptions() {
        return EndpointTable.request(read("file", required("file", file)), approve, dryRun);
    }
}
