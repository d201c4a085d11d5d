package uk.corporateparenting.powerlapsing;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.corporateparenting.incare.LapseKind;
import uk.corporateparenting.powerlapsing.WhatLapses.Watched;
import uk.corporateparenting.record.Coded;

/** After a change: is this still what ends on this day? A new end has a watch of its own. */
@Component
class CheckWhatLapses implements JavaDelegate {

    private final WhatLapses whatLapses;

    CheckWhatLapses(WhatLapses whatLapses) {
        this.whatLapses = whatLapses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("stillLapses", whatLapses.stands(new Watched(execution.getProcessBusinessKey(),
                Coded.of(LapseKind.class, (String) execution.getVariable("lapseKind")),
                LocalDate.parse((String) execution.getVariable("lapsesOn")))));
    }
}
