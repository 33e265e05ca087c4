// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.ErrorOrigin;
import io.cistern.api.InfrastructureException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The zone that something is to be in; everything that is asked has to agree on one. */
public final class ZoneChoice {

    private final Supplier<List<String>> available;
    private Optional<String> chosen = Optional.empty();

    /** @param available the zones that there are; asked only where one is wanted */
    public ZoneChoice(Supplier<List<String>> available) {
        this.available = available;
    }

    /** The one; empty: the cloud chooses. */
    public Optional<String> chosen() {
        return chosen;
    }

    /** @throws InfrastructureException INVALID_ARGUMENT: it is not available, or another one was asked for */
    public void in(String path, String wanted) {
        List<String> zones = available.get();
        if (!zones.contains(wanted)) {
            throw InfrastructureException.invalidArgument(
                    path,
                    "names a zone that is available; " + wanted + " is not",
                    "choose among: " + String.join(", ", zones));
        }
        if (chosen.filter(other -> !other.equals(wanted)).isPresent()) {
            throw InfrastructureException.invalidArgument(
                    path, "agrees on one zone, not on " + chosen.get() + " and " + wanted, "relax one of the two");
        }
        chosen = Optional.of(wanted);
    }

    /** @throws InfrastructureException NO_CAPACITY: no zone is left */
    public void apartFrom(String path, List<String> used) {
        List<String> free =
                available.get().stream().filter(name -> !used.contains(name)).toList();
        if (chosen.isEmpty() && free.isEmpty() || chosen.filter(used::contains).isPresent()) {
            throw new InfrastructureException(
                    ErrorCode.NO_CAPACITY,
                    path + ": no available zone is apart from " + String.join(", ", used),
                    ErrorDetails.builder()
                            .attribute(path)
                            .rule("leaves a zone to be in")
                            .remedy("relax the constraint or add a zone")
                            .origin(ErrorOrigin.BACKEND)
                            .build());
        }
        chosen = chosen.or(() -> free.stream().findFirst());
    }
}
