// SPDX-License-Identifier: Apache-2.0
package io.cistern.json.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads an enumeration: by its name, or as the texts of the standard spell it (network-port, IPv4, NFVI-PoP). Written
 * are names only.
 */
final class EnumForm extends StdScalarDeserializer<Enum<?>> {
    private static final long serialVersionUID = 1L;

    /** Literals of older releases that do not become a name by capitals and underscores alone. */
    private static final Map<String, String> OLDER_LITERALS = Map.of("CONFIG_DRIVE", "CONFIG_DRIVE_PLAINTEXT");

    EnumForm(Class<?> type) {
        super(type);
    }

    @Override
    public Enum<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Enum<?>[] constants = (Enum<?>[]) handledType().getEnumConstants();
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw refusal(parser, constants);
        }
        String name = name(parser.getText());
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .or(() -> Arrays.stream(constants)
                        .filter(constant -> constant.name().equals(OLDER_LITERALS.get(name)))
                        .findFirst())
                .orElseThrow(() -> refusal(parser, constants));
    }

    private static String name(String literal) {
        return literal.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static Refusal refusal(JsonParser parser, Enum<?>[] constants) {
        String names = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        return new Refusal(parser, "is one of " + names, "give one of them");
    }
}
