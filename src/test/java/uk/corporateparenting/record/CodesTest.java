package uk.corporateparenting.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(LegalStatusCode.values(), "C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3"),
                Arguments.of(NeedCode.values(), "N1 N2 N3 N4 N5 N6 N7 N8"),
                Arguments.of(PlaceCode.values(), "A3 A4 A5 A6 K1 K2 K3 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 "
                        + "U5 U6 Z11 Z12 Z13 Z14"),
                Arguments.of(ProviderCode.values(), "PR0 PR1 PR2 PR3 PR4 PR5"),
                Arguments.of(EndReasonCode.values(), "X1 E11 E12 E2 E3 E4A E4B E13 E41 E45 E46 E47 E48 E5 E6 E7 E8 E9 "
                        + "E14 E15 E16 E17"),
                Arguments.of(PlaceChangeReason.values(), "CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE "
                        + "CUSTOD OTHER"),
                Arguments.of(Ethnicity.values(), "WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH "
                        + "BCRB BAFR BOTH CHNE OOTH REFU NOBT"),
                Arguments.of(Sex.values(), "M F U"),
                Arguments.of(SourceOfReferral.values(), "1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10"),
                Arguments.of(ConsentAnswer.values(), "given refused not-sought not-asked-safety"),
                Arguments.of(Area.values(), "in out at-distance"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_code_list_has_exactly_the_codes_of_the_return_in_its_order(Coded[] list, String codes) {
        assertThat(list).extracting(Coded::code).containsExactly(codes.split(" "));
        assertThat(list).extracting(Coded::meaning).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n1", "N9", "N0X", " N1"})
    void an_unknown_code_is_refused(String code) {
        assertThat(Coded.find(NeedCode.class, code)).isEmpty();
        assertThatThrownBy(() -> Coded.of(NeedCode.class, code)).isInstanceOf(RecordProblem.class)
                .hasMessage("Choose a code from the list.");
    }

    @Test
    void json_has_the_codes() throws Exception {
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readValue("\"1A\"", SourceOfReferral.class)).isEqualTo(SourceOfReferral.S1A);
        assertThat(json.readValue("[\"at-distance\"]", Area[].class)).containsExactly(Area.AT_DISTANCE);
        assertThat(json.readValue("{\"V2\":\"N1\"}", new TypeReference<Map<String, NeedCode>>() { }))
                .containsEntry("V2", NeedCode.N1);
        assertThat(json.writeValueAsString(ConsentAnswer.NOT_SOUGHT)).isEqualTo("\"not-sought\"");
        for (String wrong : new String[] {"\"S1A\"", "\"ZZ\"", "\"3\"", "0", "{}"}) {
            assertThatThrownBy(() -> json.readValue(wrong, SourceOfReferral.class))
                    .isInstanceOf(JsonMappingException.class);
        }
    }

    @Test
    void care_and_placement_orders_count_from_the_order_and_everything_else_from_being_accommodated() {
        assertThat(LegalStatusCode.values()).filteredOn(LegalStatusCode::isOrder).extracting(Coded::code)
                .containsExactly("C1", "C2", "D1", "E1");
        assertThat(LegalStatusCode.V2.isAccommodation()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"9434765919,true", "4010232137,true", "7421809678,true", "9434765918,false", "943476591,false",
        "94347659190,false", "943476591X,false", "1234567890,false"})
    void an_nhs_number_has_ten_digits_and_a_check_digit(String number, boolean valid) {
        assertThat(NhsNumber.isValid(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"B801200005001,true", "E084010198416,true", "V08401019841A,true", "A084010198416,false",
        "UN1,true", "UN6,false", "I084010198416,false", "E08401019841,false", "E0840101984160,false", "U080,false"})
    void a_upn_has_a_check_letter(String upn, boolean valid) {
        assertThat(Upn.isValid(upn)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"le15 6hp,LE15 6HP,true", "' l e1 5 6h P',LE15 6HP,true", "SW1A1AA,SW1A 1AA,true", "m1 1ae,M1 1AE,true",
        "LE15 6CV,LE15 6CV,false", "QE1 1AA,QE1 1AA,false", "hello,HE LLO,false", "12,12,false"})
    void a_postcode_is_kept_in_capitals_with_one_space(String typed, String kept, boolean valid) {
        assertThat(Postcode.normalise(typed)).isEqualTo(kept);
        assertThat(Postcode.isValid(kept)).isEqualTo(valid);
    }
}
