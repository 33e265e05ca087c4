// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.cistern.lab.redfish.Bmc;
import io.cistern.lab.redfish.RedfishLab;
import io.cistern.lab.redfish.RedfishLabSettings;
import io.cistern.lab.redfish.ServerModel;
import io.cistern.lab.redfish.Style;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Many BMCs, in a process of their own: {@link BmcProcess} starts it. */
public final class SimulatedBmcs {

    /** Of nine makes in turn: all but the one that knows no sessions. */
    private static final List<String> STYLES =
            Style.names().stream().filter(name -> !name.equals("old")).toList();

    private static final Map<String, ServerModel> MODELS = Map.of("rack", ServerModel.rack(), "small", small());

    private SimulatedBmcs() {}

    /**
     * Writes {@code tls.csv} and {@code plain.csv}, which list them, and {@code account} into a folder and says so; then
     * tells for each line that comes in what was asked since the last one, until the input ends.
     *
     * @param arguments how many, of which model, the folder
     */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        ServerModel model = MODELS.get(arguments[1]);
        Path folder = Path.of(arguments[2]);
        try (RedfishLab lab = RedfishLab.start(RedfishLabSettings.defaults().withoutRequestLog())) {
            for (int n = 0; n < count; n++) {
                lab.add("server" + (n + 1), model, Style.named(STYLES.get(n % STYLES.size())));
            }
            EndpointsFile.write(folder.resolve("tls.csv"), lab.bmcs(), Bmc::url);
            EndpointsFile.write(folder.resolve("plain.csv"), lab.bmcs(), Bmc::plainUrl);
            tell(lab.bmcs());
        }
    }

    private static void tell(List<Bmc> bmcs) throws IOException {
        ObjectMapper json = new ObjectMapper();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        while (questions.readLine() != null) {
            Asked asked = new Asked(
                    bmcs.stream().mapToLong(bmc -> bmc.traffic().requests()).sum(),
                    bmcs.stream().mapToLong(bmc -> bmc.traffic().connections()).sum(),
                    bmcs.stream()
                            .mapToInt(bmc -> bmc.traffic().mostInFlight())
                            .max()
                            .orElse(0),
                    bmcs.stream()
                            .mapToInt(bmc -> bmc.traffic().mostSessions())
                            .max()
                            .orElse(0));
            bmcs.forEach(bmc -> bmc.traffic().clear());
            System.out.println(json.writeValueAsString(asked));
        }
    }

    /**
     * What the BMCs were asked.
     *
     * @param requests by all
     * @param connections to all
     * @param mostInFlight to one of them, at most
     * @param mostSessions with one of them, at most
     */
    record Asked(long requests, long connections, int mostInFlight, int mostSessions) {}

    /** What a virtual machine looks like behind an emulated BMC. */
    private static ServerModel small() {
        return new ServerModel(
                "Lab V1",
                ServerModel.Form.RACK,
                1,
                new ServerModel.Processors(1, "Lab Virtual", "x86", "x86-64", 4, 4, 2_000),
                new ServerModel.Accelerators(0, "", 0),
                new ServerModel.Memory(1, 0, 8_192),
                new ServerModel.Disks(1, 53_687_091_200L, "SSD", "SATA", false),
                new ServerModel.Network(1, 2, 1),
                new ServerModel.Power(1, 500, 1));
    }
}
