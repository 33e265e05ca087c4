// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal.pim;

import io.cistern.pim.lifecycle.PhysicalResourceProvisioningAndLifecycleManagement;
import io.cistern.pim.lifecycle.ReservePhysicalResourceRequest;
import io.cistern.pim.lifecycle.ResourceSelection;
import io.cistern.shell.internal.Amount;
import io.cistern.shell.internal.RequestCommand;
import io.cistern.shell.internal.completion.PhysicalResourceIdCompleter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Reserves servers. */
@Service
@Command(scope = "pim", name = "reserve", description = "Holds physical servers for the tenant")
public final class ReserveCommand extends RequestCommand<ReservePhysicalResourceRequest> {

    @Option(name = "--count", description = "How many servers", valueToShowInHelp = "1")
    private String count;

    @Option(name = "--server", description = "This server and no other", multiValued = true)
    @Completion(PhysicalResourceIdCompleter.class)
    private List<String> servers = List.of();

    @Option(name = "--pool", description = "From this pool", multiValued = true)
    private List<String> pools = List.of();

    @Option(name = "--cores", description = "At least that many cores")
    private String cores;

    @Option(name = "--memory", description = "At least that much memory, in GiB")
    private String memory;

    @Option(name = "--for", description = "How long, in seconds; mandatory without --json")
    private String duration;

    @Option(name = "--purpose", description = "What for")
    private String purpose;

    public ReserveCommand() {
        super(ReservePhysicalResourceRequest.class);
    }

    @Override
    protected void run() {
        ReservePhysicalResourceRequest request = request();
        change(
                PhysicalResourceProvisioningAndLifecycleManagement.class,
                (lifecycle, call) -> lifecycle.reservePhysicalResource(call, request),
                response -> print(response.reservation()));
    }

    @Override
    protected ReservePhysicalResourceRequest fromOptions() {
        return new ReservePhysicalResourceRequest(
                ResourceSelection.builder()
                        .resourceIds(servers)
                        .count(Amount.of("--count", count).map(Long::valueOf))
                        .resourcePoolIds(pools)
                        .minCores(Amount.of("--cores", cores).map(Long::valueOf))
                        .minMemoryGiB(Amount.decimal("--memory", memory))
                        .build(),
                Duration.ofSeconds(required("--for", Amount.of("--for", duration))),
                Optional.ofNullable(purpose));
    }
}
