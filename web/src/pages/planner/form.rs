//! Saying what is to be planned.

use crate::components::{Among, Button, Card, Look, Picker, chosen, typed};
use crate::hooks::use_kept;
use crate::state::Picked;
use crate::text::planner as text;
use patternfly_yew::prelude::Icon;
use seatscope_contract::planner::{Task, Within};
use yew::prelude::*;

/// What is to be planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Goal {
    /// One product in the place of another, everywhere.
    #[default]
    Swap,
    /// The same on one group.
    SwapOnGroup,
    /// The same on direct assignments.
    SwapDirect,
    /// Groups in the place of direct assignments.
    DirectToGroup,
    /// Seats that would come back.
    FreeSeats,
    /// Whether a user can have a product directly.
    CanHave,
    /// Whether a user can have a product through a group.
    CanHaveThrough,
    /// A plan that Microsoft adds to a product.
    NewPlan,
    /// Everybody out of a group.
    EmptyGroup,
    /// A group deleted.
    DeleteGroup,
    /// A user's licences taken.
    Offboard,
    /// A user deleted.
    DeleteUser,
    /// A group processed again.
    ReprocessGroup,
    /// Everybody processed again.
    ReprocessAll,
}

/// All goals, in the order in which they are offered.
pub(crate) const GOALS: [Goal; 14] = [
    Goal::Swap,
    Goal::SwapOnGroup,
    Goal::SwapDirect,
    Goal::DirectToGroup,
    Goal::FreeSeats,
    Goal::CanHave,
    Goal::CanHaveThrough,
    Goal::NewPlan,
    Goal::EmptyGroup,
    Goal::DeleteGroup,
    Goal::Offboard,
    Goal::DeleteUser,
    Goal::ReprocessGroup,
    Goal::ReprocessAll,
];

impl Goal {
    fn needs_product(self) -> bool {
        use Goal::{CanHave, CanHaveThrough, DirectToGroup, FreeSeats, NewPlan};
        self.swaps() || matches!(self, DirectToGroup | FreeSeats | CanHave | CanHaveThrough | NewPlan)
    }

    fn swaps(self) -> bool {
        matches!(self, Self::Swap | Self::SwapOnGroup | Self::SwapDirect)
    }

    fn needs_group(self) -> bool {
        use Goal::{CanHaveThrough, DeleteGroup, EmptyGroup, ReprocessGroup, SwapOnGroup};
        matches!(self, CanHaveThrough | DeleteGroup | EmptyGroup | ReprocessGroup | SwapOnGroup)
    }

    fn needs_user(self) -> bool {
        matches!(self, Self::CanHave | Self::CanHaveThrough | Self::Offboard | Self::DeleteUser)
    }
}

/// What was said so far.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    goal: Goal,
    product: Option<Picked>,
    to: Option<Picked>,
    group: Option<Picked>,
    user: Option<Picked>,
    plan: String,
}

impl Said {
    /// The task, if everything that it needs was said.
    fn task(&self) -> Option<Task> {
        let id = |picked: &Option<Picked>| picked.as_ref().map(|picked| picked.id.clone());
        let (product, group, user) = (id(&self.product), id(&self.group), id(&self.user));
        let swap = |within| Some(Task::Swap { from: id(&self.product)?, to: id(&self.to)?, within });
        match self.goal {
            Goal::Swap => swap(Within::Tenant),
            Goal::SwapOnGroup => swap(Within::Group { group: group? }),
            Goal::SwapDirect => swap(Within::Direct),
            Goal::DirectToGroup => Some(Task::DirectToGroup { sku_id: product?, users: Vec::new() }),
            Goal::FreeSeats => Some(Task::FreeSeats { sku_id: product? }),
            Goal::CanHave => Some(Task::CanHave { user: user?, sku_id: product?, group: None }),
            Goal::CanHaveThrough => {
                Some(Task::CanHave { user: user?, sku_id: product?, group: Some(group?) })
            }
            Goal::NewPlan => {
                let service_plan_id = self.plan.trim().to_lowercase();
                let said = !service_plan_id.is_empty();
                said.then_some(Task::NewPlan { sku_id: product?, service_plan_id })
            }
            Goal::EmptyGroup => Some(Task::EmptyGroup { group: group?, delete: false }),
            Goal::DeleteGroup => Some(Task::EmptyGroup { group: group?, delete: true }),
            Goal::Offboard => Some(Task::Offboard { user: user?, delete: false }),
            Goal::DeleteUser => Some(Task::Offboard { user: user?, delete: true }),
            Goal::ReprocessGroup => Some(Task::Reprocess { group: Some(group?), user: None }),
            Goal::ReprocessAll => Some(Task::Reprocess { group: None, user: None }),
        }
    }
}

/// Properties of [`TaskForm`].
#[derive(PartialEq, Properties)]
pub(super) struct FormProps {
    /// Hears what is to be planned.
    pub(super) onplan: Callback<Task>,
}

/// The form.
#[component]
pub(super) fn TaskForm(props: &FormProps) -> Html {
    let said = use_kept("what was said of a plan", Said::default);
    let goal = said.goal;
    let ongoal = {
        let said = said.clone();
        Callback::from(move |event: Event| {
            if let Some(goal) = chosen(&event).and_then(|at| GOALS.get(at)) {
                said.set(Said { goal: *goal, ..(*said).clone() });
            }
        })
    };
    let pick = |put: fn(&mut Said, Option<Picked>)| {
        let said = said.clone();
        Callback::from(move |picked| {
            let mut next = (*said).clone();
            put(&mut next, picked);
            said.set(next);
        })
    };
    let onplan_id = {
        let said = said.clone();
        Callback::from(move |event: InputEvent| {
            let plan = typed(&event).unwrap_or_default();
            said.set(Said { plan, ..(*said).clone() });
        })
    };
    let task = said.task();
    let onclick = {
        let (task, onplan) = (task.clone(), props.onplan.clone());
        Callback::from(move |()| {
            if let Some(task) = &task {
                onplan.emit(task.clone());
            }
        })
    };
    html! {
        <Card id="planner-form" title={text::want()}>
            <div class="builder">
                <label class="builder__field">
                    <span>{ text::goal_label() }</span>
                    <select class="select" onchange={ongoal}>
                        { for GOALS.iter().map(|offered| html! {
                            <option selected={*offered == goal}>{ text::goal(*offered) }</option>
                        }) }
                    </select>
                </label>
                if goal.needs_product() {
                    <Picker key="product" among={Among::Products} label={goal.swaps().then_some(text::old_product())}
                        picked={said.product.clone()} onpick={pick(|said, picked| said.product = picked)} />
                }
                if goal.swaps() {
                    <Picker key="to" among={Among::Products} label={Some(text::new_product())}
                        picked={said.to.clone()} onpick={pick(|said, picked| said.to = picked)} />
                }
                if goal.needs_user() {
                    <Picker key="user" among={Among::Users} picked={said.user.clone()} onpick={pick(|said, picked| said.user = picked)} />
                }
                if goal.needs_group() {
                    <Picker key="group" among={Among::Groups} picked={said.group.clone()} onpick={pick(|said, picked| said.group = picked)} />
                }
                if goal == Goal::NewPlan {
                    <label class="builder__field">
                        <span>{ text::plan_id() }</span>
                        <input type="text" autocomplete="off" spellcheck="false" value={said.plan.clone()} oninput={onplan_id} />
                    </label>
                }
                <p>
                    <Button look={Look::Primary} icon={Icon::ClipboardCheck} label={text::plan()} disabled={task.is_none()} {onclick} />
                </p>
            </div>
        </Card>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_is_complete_once_all_is_said() {
        let picked = Some(Picked { id: "x".to_owned(), name: "x".to_owned() });
        for goal in GOALS {
            let nothing = Said { goal, ..Said::default() };
            assert_eq!(nothing.task().is_some(), goal == Goal::ReprocessAll, "{goal:?}");
            let all = Said {
                goal,
                product: picked.clone(),
                to: picked.clone(),
                group: picked.clone(),
                user: picked.clone(),
                plan: "p".to_owned(),
            };
            assert!(all.task().is_some(), "{goal:?}");
        }
    }
}
