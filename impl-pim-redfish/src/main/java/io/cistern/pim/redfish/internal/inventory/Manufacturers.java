// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import io.cistern.pim.inventory.ManufacturerFamily;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells makers apart, whatever they call themselves. */
final class Manufacturers {

    private static final Map<Pattern, ManufacturerFamily> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put(Pattern.compile("\\bdell\\b"), ManufacturerFamily.DELL);
        FAMILIES.put(Pattern.compile("\\bhpe?\\b|hewlett"), ManufacturerFamily.HPE);
        FAMILIES.put(Pattern.compile("super ?micro"), ManufacturerFamily.SUPERMICRO);
        FAMILIES.put(Pattern.compile("\\blenovo\\b"), ManufacturerFamily.LENOVO);
        FAMILIES.put(Pattern.compile("\\bami\\b|american megatrends"), ManufacturerFamily.AMI);
        FAMILIES.put(Pattern.compile("\\bopenbmc\\b"), ManufacturerFamily.OPENBMC);
        FAMILIES.put(Pattern.compile("\\bcisco\\b"), ManufacturerFamily.CISCO);
        FAMILIES.put(Pattern.compile("\\bnvidia\\b|\\bmellanox\\b"), ManufacturerFamily.NVIDIA);
        FAMILIES.put(Pattern.compile("\\bhuawei\\b"), ManufacturerFamily.HUAWEI);
        FAMILIES.put(Pattern.compile("\\bfujitsu\\b|\\bfsas\\b"), ManufacturerFamily.FUJITSU);
    }

    private Manufacturers() {}

    /** @param names what is said, the most telling first */
    static ManufacturerFamily family(List<String> names) {
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .flatMap(name -> FAMILIES.entrySet().stream()
                        .filter(family -> family.getKey().matcher(name).find())
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse(names.isEmpty() ? ManufacturerFamily.UNKNOWN : ManufacturerFamily.OTHER);
    }
}
