// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.platform;

import io.cistern.administration.Administration;
import io.cistern.administration.Infrastructure;
import io.cistern.administration.QueryInfrastructuresRequest;
import io.cistern.api.ErrorCode;
import io.cistern.api.Filter;
import io.cistern.api.FilterOperator;
import io.cistern.api.InfrastructureException;
import io.cistern.backend.BackendDescription;
import io.cistern.backend.Capability;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ConsoleCommand;
import io.cistern.shell.internal.RecordText;
import io.cistern.shell.internal.completion.InfrastructureIdCompleter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows one infrastructure: its endpoints, negotiated versions and capabilities. */
@Service
@Command(
        scope = "cistern",
        name = "backend-info",
        description = "Shows an infrastructure: endpoints, negotiated versions, what it can and cannot do")
public final class BackendInfoCommand extends ConsoleCommand {

    @Argument(name = "id", required = true, description = "The VIM or PIM id")
    @Completion(InfrastructureIdCompleter.class)
    private String id;

    @Override
    protected void run() {
        Filter byId = Filter.where(FilterOperator.EQ, "infrastructureId", id);
        Infrastructure infrastructure = query(
                        Administration.class,
                        (administration, call) -> administration.queryInfrastructures(
                                call, new QueryInfrastructuresRequest(Optional.of(byId))))
                .infrastructures()
                .stream()
                .findFirst()
                .orElseThrow(() -> new InfrastructureException(
                        ErrorCode.NOT_FOUND, "no infrastructure " + id + " is known; see cistern:backends"));
        if (json()) {
            print(infrastructure);
        } else {
            show(infrastructure);
        }
    }

    private void show(Infrastructure infrastructure) {
        say(RecordText.of(new Summary(
                infrastructure.infrastructureId(),
                infrastructure.kind().name(),
                infrastructure.state().name(),
                infrastructure.reason(),
                infrastructure.backend().map(BackendDescription::type),
                infrastructure.backend().map(BackendDescription::version),
                infrastructure.backend().map(BackendDescription::properties).orElse(Map.of()))));
        say("");
        print(
                infrastructure.backend().map(BackendDescription::capabilities).orElse(List.of()),
                new Columns<Capability>()
                        .text("Interface", Capability::interfaceName)
                        .text("Operation", Capability::operation)
                        .optional("Attribute", Capability::attribute)
                        .text("Supported", capability -> capability.supported() ? "yes" : "no")
                        .optional("Reason", Capability::reason));
    }

    /** An infrastructure without its capabilities, which are a table of their own. */
    public record Summary(
            String id,
            String kind,
            String state,
            Optional<String> reason,
            Optional<String> type,
            Optional<String> version,
            Map<String, String> properties) {}
}
