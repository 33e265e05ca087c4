// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import io.cistern.lab.redfish.Bmc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The file that lists the BMCs of a PIM, and the one with the account of all of them. */
final class EndpointsFile {

    private static final String HEADER = "address,credentialRef,trustMode";

    private EndpointsFile() {}

    /** Lists these BMCs. */
    static void write(Path file, List<Bmc> bmcs, Function<Bmc, String> address) throws IOException {
        Path account = file.resolveSibling("account");
        Files.writeString(account, bmcs.get(0).user() + ":" + bmcs.get(0).password());
        List<String> lines = new ArrayList<>(List.of(HEADER));
        bmcs.forEach(bmc -> lines.add(address.apply(bmc) + ",file:" + account + ",TOFU"));
        Files.write(file, lines);
    }

    /** Lists none yet. */
    static void writeEmpty(Path file) throws IOException {
        Files.writeString(file, HEADER + "\n");
    }
}
