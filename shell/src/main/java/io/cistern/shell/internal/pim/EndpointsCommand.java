// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.administration.Endpoint;
import io.cistern.administration.EndpointAdministration;
import io.cistern.administration.ListEndpointsRequest;
import io.cistern.administration.ListEndpointsResponse;
import io.cistern.api.Filter;
import io.cistern.api.Page;
import io.cistern.api.ProblemDetails;
import io.cistern.backend.physical.Deviation;
import io.cistern.pim.inventory.ServiceDescription;
import io.cistern.shell.internal.Columns;
import io.cistern.shell.internal.ListCommand;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lists endpoints. */
@Service
@Command(scope = "pim", name = "endpoints", description = "Lists the management services of physical resources")
public final class EndpointsCommand extends ListCommand<Endpoint> {

    @Override
    protected Slice<Endpoint> page(Optional<Filter> filter, Page page) {
        ListEndpointsResponse response = ask(
                EndpointAdministration.class,
                (endpoints, call) -> endpoints.listEndpoints(call, new ListEndpointsRequest(filter, page)));
        return new Slice<>(response.endpoints(), response.nextPageToken());
    }

    @Override
    protected Columns<Endpoint> columns() {
        return new Columns<Endpoint>()
                .text("Endpoint id", Endpoint::endpointId)
                .text("Address", Endpoint::address)
                .text("State", endpoint -> endpoint.state().name())
                .text("Answers", endpoint -> endpoint.reachability().name())
                .ifAny("Reason", endpoint -> endpoint.problem().map(ProblemDetails::detail))
                .ifAny("Kind", endpoint -> endpoint.service().map(EndpointsCommand::kind))
                .optional("Last read", Endpoint::lastContact)
                .ifAny("Odd", EndpointsCommand::odd);
    }

    private static Optional<Long> odd(Endpoint endpoint) {
        long times = endpoint.deviations().stream().mapToLong(Deviation::count).sum();
        return Optional.of(times).filter(number -> number > 0);
    }

    private static String kind(ServiceDescription service) {
        return Stream.of(service.vendor(), service.product())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
