package forestall.dispatch.directory.in;

import forestall.chassis.problem.Problem;
import forestall.chassis.problem.Problem.FieldError;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.DirectoryFaults;
import forestall.dispatch.directory.ImportDirectory;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory over HTTP. */
@RestController
@RequestMapping("/v1")
class DirectoryController {
    private final Directory directory;
    private final ImportDirectory imports;

    DirectoryController(Directory directory, ImportDirectory imports) {
        this.directory = directory;
        this.imports = imports;
    }

    record StationView(
            StationCode stationCode,
            String nameZh,
            String nameEn,
            DistrictCode districtCode,
            boolean districtDefault,
            List<DivisionCode> divisions) {}

    record StationList(List<StationView> items) {}

    record OfficerView(OfficerId officerId, StationCode stationCode, String name) {}

    record OfficerList(List<OfficerView> items) {}

    @GetMapping("/stations")
    StationList stations() {
        return new StationList(directory.stations().stream()
                .map(s -> new StationView(
                        s.code(), s.nameZh(), s.nameEn(), s.district(), s.districtDefault(), s.divisions()))
                .toList());
    }

    @GetMapping("/officers")
    OfficerList officers(@RequestParam String station) {
        return new OfficerList(directory.officersOf(code(station)).stream()
                .map(o -> new OfficerView(o.id(), o.station(), o.name()))
                .toList());
    }

    @PutMapping(path = "/directory", consumes = "text/csv")
    ImportDirectory.Imported replace(@RequestBody byte[] csv) {
        return imports.from(Utf8.text(csv));
    }

    @ExceptionHandler
    ResponseEntity<Problem> faults(DirectoryFaults faults) {
        List<FieldError> errors = faults.faults().stream()
                .limit(100)
                .map(fault -> new FieldError(
                        "/" + fault.line() + (fault.column().isEmpty() ? "" : "/" + fault.column()),
                        fault.expected(),
                        fault.found(),
                        "line %d: expected %s, found %s".formatted(fault.line(), fault.expected(), fault.found())))
                .toList();
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(
                        HttpStatus.BAD_REQUEST, "directory-faults", String.valueOf(faults.getMessage()), errors));
    }

    private static StationCode code(String text) {
        try {
            return new StationCode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("station-unknown", String.valueOf(e.getMessage()));
        }
    }
}
