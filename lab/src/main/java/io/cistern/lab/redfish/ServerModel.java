// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static java.util.Objects.requireNonNull;

/**
 * What hardware one service manages.
 *
 * @param name what the model is called
 * @param form what it looks like from outside
 * @param nodes how many systems there are behind the one service
 * @param processors the processors of each system
 * @param accelerators its accelerators
 * @param memory its memory modules
 * @param disks its drives
 * @param network its network adapters
 * @param power power supplies and fans of the chassis; an enclosure's are shared
 */
public record ServerModel(
        String name,
        Form form,
        int nodes,
        Processors processors,
        Accelerators accelerators,
        Memory memory,
        Disks disks,
        Network network,
        Power power)
        implements Hardware {

    /** What a server looks like from outside. */
    public enum Form {
        /** A chassis of its own in the rack. */
        RACK,
        /** A blade, in an enclosure with others. */
        BLADE,
        /** A node beside others in one chassis with shared power. */
        SLED,
        /** A rack server with a second system, of {@code SystemType} DPU, on its network card. */
        RACK_WITH_DPU
    }

    /** Processors: one for each socket. */
    public record Processors(
            int sockets, String model, String architecture, String instructionSet, int cores, int threads, int mhz) {}

    /** Accelerators: processors of {@code ProcessorType} GPU. */
    public record Accelerators(int count, String model, int memoryMiB) {}

    /** Memory: slots, of which the last may be empty, and the size of the module in the others. */
    public record Memory(int slots, int empty, int moduleMiB) {}

    /** Drives: one controller for them all, with one volume over the first two when it can do RAID. */
    public record Disks(int drives, long bytes, String mediaType, String protocol, boolean raid) {}

    /** Network adapters, each with so many ports. */
    public record Network(int adapters, int ports, int gbps) {}

    /** Power supplies and fans. */
    public record Power(int supplies, int watts, int fans) {}

    private static final Processors TWO_SOCKETS =
            new Processors(2, "Lab Scalable 8000", "x86", "x86-64", 32, 64, 2_400);
    private static final Accelerators NO_ACCELERATORS = new Accelerators(0, "", 0);
    private static final Memory SIXTEEN_SLOTS = new Memory(16, 4, 32_768);
    private static final Disks FOUR_SSDS = new Disks(4, 1_920_383_410_176L, "SSD", "SAS", true);
    private static final Network TWO_ADAPTERS = new Network(2, 2, 25);

    public ServerModel {
        requireNonNull(name, "name");
        requireNonNull(form, "form");
        requireNonNull(processors, "processors");
        requireNonNull(accelerators, "accelerators");
        requireNonNull(memory, "memory");
        requireNonNull(disks, "disks");
        requireNonNull(network, "network");
        requireNonNull(power, "power");
    }

    /** One system with two processors, 12 of 16 modules, four drives in RAID, two adapters with two ports. */
    public static ServerModel rack() {
        return new ServerModel(
                "Lab R2",
                Form.RACK,
                1,
                TWO_SOCKETS,
                NO_ACCELERATORS,
                SIXTEEN_SLOTS,
                FOUR_SSDS,
                TWO_ADAPTERS,
                new Power(2, 1_100, 6));
    }

    /** An enclosure with so many blades behind one service. */
    public static ServerModel blades(int count) {
        return new ServerModel(
                "Lab B16",
                Form.BLADE,
                count,
                TWO_SOCKETS,
                NO_ACCELERATORS,
                new Memory(8, 0, 65_536),
                new Disks(2, 480_103_981_056L, "SSD", "SATA", false),
                new Network(1, 2, 25),
                new Power(6, 3_000, 9));
    }

    /** One chassis with four nodes that share its power. */
    public static ServerModel multiNode() {
        return new ServerModel(
                "Lab M4",
                Form.SLED,
                4,
                new Processors(1, "Lab Dense 600", "x86", "x86-64", 64, 128, 2_200),
                NO_ACCELERATORS,
                new Memory(8, 0, 32_768),
                new Disks(2, 960_197_124_096L, "SSD", "NVMe", false),
                new Network(1, 2, 25),
                new Power(2, 2_200, 4));
    }

    /** A rack server whose network card has a system of its own. */
    public static ServerModel dpu() {
        return rack().as("Lab R2 DPU", Form.RACK_WITH_DPU);
    }

    /** A server with so many accelerators. */
    public static ServerModel gpu(int count) {
        return new ServerModel(
                "Lab G" + count,
                Form.RACK,
                1,
                TWO_SOCKETS,
                new Accelerators(count, "Lab Tensor 80", 81_920),
                new Memory(32, 0, 65_536),
                new Disks(8, 3_840_755_982_336L, "SSD", "NVMe", false),
                new Network(4, 2, 100),
                new Power(6, 3_000, 10));
    }

    /** A server with two dozen large disks. */
    public static ServerModel storage() {
        return new ServerModel(
                "Lab S24",
                Form.RACK,
                1,
                new Processors(1, "Lab Scalable 4000", "x86", "x86-64", 16, 32, 2_800),
                NO_ACCELERATORS,
                SIXTEEN_SLOTS,
                new Disks(24, 18_000_207_937_536L, "HDD", "SAS", true),
                new Network(1, 2, 25),
                new Power(2, 1_600, 6));
    }

    /** A server with one ARM processor. */
    public static ServerModel arm() {
        return new ServerModel(
                "Lab A1",
                Form.RACK,
                1,
                new Processors(1, "Lab Neo 128", "ARM", "ARM-A64", 128, 128, 3_000),
                NO_ACCELERATORS,
                new Memory(16, 0, 32_768),
                new Disks(4, 1_920_383_410_176L, "SSD", "NVMe", false),
                new Network(1, 2, 100),
                new Power(2, 1_300, 5));
    }

    private ServerModel as(String newName, Form newForm) {
        return new ServerModel(newName, newForm, nodes, processors, accelerators, memory, disks, network, power);
    }
}
