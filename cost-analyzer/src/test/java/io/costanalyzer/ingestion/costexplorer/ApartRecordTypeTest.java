package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargeCategory;
import org.junit.jupiter.api.Test;

class ApartRecordTypeTest {

    /** Otherwise a record type would be in the answers of the environments and in that by record type, or in neither. */
    @Test
    void whatIsLeftOutOfUsageIsExactlyWhatIsSuppliedApart() {
        assertThat(ApartRecordType.spellings())
                .doesNotHaveDuplicates()
                .allMatch(value -> ApartRecordType.of(value).isPresent());
        assertThat(ApartRecordType.spellings()).hasSize(ApartRecordType.values().length);
    }

    @Test
    void anotherSpellingIsAnotherRecordType() {
        assertThat(ApartRecordType.of("tax")).isEmpty();
        assertThat(ApartRecordType.of("Usage")).isEmpty();
        assertThat(ApartRecordType.of("SavingsPlanNegation")).isEmpty();
    }

    @Test
    void nothingApartIsUsage() {
        assertThat(ApartRecordType.values()).noneMatch(type -> type.chargeCategory() == ChargeCategory.USAGE);
    }
}
