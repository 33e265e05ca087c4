// SPDX-License-Identifier: Apache-2.0
package io.cistern.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cistern.api.Extension;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The API has what the standard has, and says of all else that it is ours. */
class StandardTest {

    private static final Standard STANDARD = Standard.read();

    @Test
    void everyAttribute_isOfTheStandardOrAnExtension() {
        Set<String> unexplained = Door.VIM
                .elements()
                .all()
                .filter(element -> !element.isAnnotationPresent(Extension.class))
                .flatMap(element -> Messages.attributes(element).stream())
                .filter(attribute -> !attribute.isAnnotationPresent(Extension.class))
                .map(Messages::name)
                .filter(name -> STANDARD.attribute(name).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unexplained)
                .as("add what the standard says of it to standard.csv, or mark it as @Extension")
                .isEmpty();
    }

    @Test
    void everyAttributeOfTheStandard_isInTheApi() {
        Set<String> declared = Door.VIM
                .elements()
                .all()
                .flatMap(element -> Messages.attributes(element).stream())
                .map(Messages::name)
                .collect(Collectors.toSet());

        assertThat(declared).containsAll(STANDARD.attributes());
    }

    @Test
    void noAttributeOfTheStandard_isCalledAnExtension() {
        Stream<String> extensions = Door.VIM
                .elements()
                .all()
                .flatMap(element -> Messages.attributes(element).stream())
                .filter(attribute -> attribute.isAnnotationPresent(Extension.class))
                .map(Messages::name);

        assertThat(extensions).isNotEmpty().doesNotContainAnyElementsOf(STANDARD.attributes());
    }
}
