package dev.marketplace.container.front;

import dev.marketplace.container.door.TrialDoor;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Knocks while the page opens and shows what arrives, or lets the kit's handler answer it. */
@Named
@RequestScoped
public class TrialPage {

    @EJB
    private TrialDoor door;

    private String how;
    private boolean caught;
    private String arrival = "nothing";

    /** The page's action. */
    public void open() {
        if (caught) {
            arrival = TrialDoor.arriving(() -> door.knock(how));
        } else {
            door.knock(how);
        }
    }

    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }

    public boolean isCaught() {
        return caught;
    }

    public void setCaught(boolean caught) {
        this.caught = caught;
    }

    public String getArrival() {
        return arrival;
    }
}
