//! How much a provider is needed, of which kind, what to demand of it, and what stays with the customer.

use yew::prelude::*;

use super::bits;
use super::rail::block;
use crate::app::charts::bars::{Need as NeedBar, Part};
use crate::app::context::{App, use_app};
use crate::app::parts::disclosure::Disclosure;
use crate::app::store::Action;
use crate::content::ControlId;
use crate::content::fit::{Price, Tenet};
use crate::evaluation::{DriverResult, RequirementResult};
use crate::provider::Shown;

/// The MSP fit page.
#[component]
pub fn Fit() -> Html {
    let app = use_app();
    let fit = &app.evaluation().fit;
    let means = app.t(&format!("need-{}-means", fit.level.id()));
    let main = html! {
        <>
            { bits::title(&sentence(&app)) }
            <p class="lead">{ means }</p>
            if fit.has_provider {
                <p class="lead">{ app.t("need-have-one") }</p>
            }
            { need_bar(&app) }
            if !fit.gates.is_empty() {
                <ul class="plain-list">{ for fit.gates.iter().map(|gate| html! { <li key={*gate}>{ app.t(&format!("gate-{gate}")) }</li> }) }</ul>
            }
            { super::section("fit-page-drivers", app.t("fit-page-drivers"), drivers(&app)) }
            { super::section("fit-page-models", app.t("fit-page-models"), models(&app)) }
            { super::section("fit-page-demand", app.t("fit-page-demand"), demands(&app)) }
            { packages(&app) }
            { super::section("fit-page-services", app.t("fit-page-services"), services(&app)) }
            { super::section("fit-page-shared", app.t("fit-page-shared"), shared(&app)) }
            { super::section("fit-page-honest", app.t("fit-page-honest"), statements(&app)) }
        </>
    };
    super::page(main, rail(&app), super::Rail::Moves)
}

/// "A managed service provider is a *must have* for you: 84 of 100."
#[must_use]
pub fn sentence(app: &App) -> String {
    let fit = &app.evaluation().fit;
    match fit.need {
        Some(need) => {
            let level = app.t(&format!("need-{}", need.id()));
            let gated = if fit.gates.is_empty() { "no" } else { "yes" };
            app.text(
                "fit-page-sentence",
                &[("level", (&level).into()), ("points", fit.points.into()), ("gated", gated.into())],
            )
        }
        None => {
            let (low, high) = fit.need_range;
            let (low, high) = (app.t(&format!("need-{}", low.id())), app.t(&format!("need-{}", high.id())));
            app.text("fit-page-sentence-open", &[("low", (&low).into()), ("high", (&high).into())])
        }
    }
}

/// The bar of points by driver.
pub fn need_bar(app: &App) -> Html {
    let fit = &app.evaluation().fit;
    let parts: Vec<Part> = fit
        .drivers
        .iter()
        .filter(|driver| !driver.struck && driver.points > 0)
        .filter_map(|driver| {
            let known = app.content().fit.drivers.get(driver.driver)?;
            Some(Part { id: known.id.clone().into(), points: driver.points.unsigned_abs() })
        })
        .collect();
    let (low, high) = (fit.range.0.to_string(), fit.range.1.to_string());
    let label = app.text(
        "fit-page-bar",
        &[
            ("low", (&low).into()),
            ("high", (&high).into()),
            ("should", app.content().fit.levels.0.into()),
            ("must", app.content().fit.levels.1.into()),
        ],
    );
    let need = fit.need.map_or("", crate::evaluation::Need::id);
    html! {
        <>
            <data hidden=true data-figure="need" data-value={need} />
            <NeedBar {parts} range={fit.range} levels={app.content().fit.levels} {label} />
        </>
    }
}

fn points(app: &App, result: &DriverResult) -> String {
    let (low, high) = (f64::from(result.range.0), f64::from(result.range.1));
    let number = |value: f64| app.words.locale().number(value, 0, false);
    if low == high {
        number(low)
    } else {
        app.text("results-span", &[("low", (&number(low)).into()), ("high", (&number(high)).into())])
    }
}

fn drivers(app: &App) -> Html {
    let row = |result: &DriverResult| {
        let driver = app.content().fit.drivers.get(result.driver)?;
        let name = app.t(&format!("driver-{}-name", driver.id));
        let strikes = result.points != 0 || result.range.1 != 0 || result.struck;
        Some(html! {
            <tr key={driver.id.clone()} data-struck={result.struck.to_string()}>
                <th scope="row">
                    <span class="driver-name">{ &name }</span>
                    <span class="row-note">{ app.t(&format!("driver-{}-what", driver.id)) }</span>
                    if result.struck {
                        <span class="row-note">{ app.text("fit-page-struck", &[("because", (&app.t(&format!("driver-{}-strike", driver.id))).into())]) }</span>
                    }
                    { bits::rests_on(app, driver.basis, &driver.sources) }
                </th>
                <td class="number">{ bits::say(app, "fit-page-points", &[("points", (&points(app, result)).into()), ("cap", (&app.words.locale().number(f64::from(result.cap), 0, false)).into())]) }</td>
                <td>
                    if strikes {
                        <button type="button" class="go" onclick={app.on(Action::ToggleStruck(driver.id.clone()))}>
                            { app.t(if result.struck { "fit-page-restore" } else { "fit-page-strike" }) }<span class="unseen">{ ": " }{ &name }</span>
                        </button>
                    }
                </td>
            </tr>
        })
    };
    html! {
        <>
            <table class="table table-drivers">
                <thead><tr>
                    <th scope="col">{ app.t("fit-page-col-driver") }</th>
                    <th scope="col" class="number">{ app.t("fit-page-col-points") }</th>
                    <th scope="col"><span class="unseen">{ app.t("fit-page-strike") }</span></th>
                </tr></thead>
                <tbody>{ for app.evaluation().fit.drivers.iter().filter_map(row) }</tbody>
            </table>
            <p class="note">{ app.t("fit-page-strike-how") }</p>
            <p class="unseen" role="status">{ super::overview::plain_words(&sentence(app)) }</p>
        </>
    }
}

fn models(app: &App) -> Html {
    let reasons = |ids: &[String]| {
        html! {
            <ul class="plain-list">{ for ids.iter().map(|id| html! { <li key={id.clone()}>{ app.t(&format!("reason-{id}")) }</li> }) }</ul>
        }
    };
    let rows = app.evaluation().fit.models.iter().zip(1_usize..).filter_map(|(result, rank)| {
        let model = app.content().fit.models.get(result.model)?;
        Some(html! {
            <tr key={model.id.clone()}>
                <th scope="row">
                    <span class="model-name">{ app.t(&format!("model-{}-name", model.id)) }</span>
                    <span class="row-note">{ app.text("fit-page-rank", &[("n", rank.into())]) }</span>
                    <span class="row-note">{ app.t(&format!("model-{}-what", model.id)) }</span>
                </th>
                <td><span class="cell-head">{ app.t("fit-page-for") }</span>{ reasons(&result.reasons_for) }</td>
                <td><span class="cell-head">{ app.t("fit-page-against") }</span>{ reasons(&result.reasons_against) }</td>
            </tr>
        })
    });
    html! {
        <table class="table table-models">
            <thead><tr>
                <th scope="col">{ app.t("fit-page-col-model") }</th>
                <th scope="col">{ app.t("fit-page-for") }</th>
                <th scope="col">{ app.t("fit-page-against") }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

fn demands(app: &App) -> Html {
    let results = &app.evaluation().fit.requirements;
    if results.is_empty() {
        return html! { <p>{ app.t("fit-page-demand-none") }</p> };
    }
    let columns = Tenet::ALL.into_iter().map(|tenet| {
        let own = results.iter().filter(|result| {
            app.content().fit.requirements.get(result.requirement).is_some_and(|one| one.tenet == tenet)
        });
        html! {
            <section class="tenet" key={tenet.id()}>
                <h3 class="tenet-name">{ app.t(&format!("tenet-{}", tenet.id())) }</h3>
                <ul class="demands">{ for own.filter_map(|result| demand(app, result)) }</ul>
            </section>
        }
    });
    html! {
        <>
            <p>{ app.text("fit-page-demand-how", &[("n", results.len().into()), ("all", app.content().fit.requirements.len().into())]) }</p>
            <div class="tenets">{ for columns }</div>
        </>
    }
}

fn demand(app: &App, result: &RequirementResult) -> Option<Html> {
    let requirement = app.content().fit.requirements.get(result.requirement)?;
    let provider = &app.model.provider;
    let has_shown = !provider.terms.is_empty() || !provider.credentials.is_empty();
    let shown = provider.shows(result.requirement, app.content(), app.evaluation().date);
    let regimes: Vec<String> = result.required_by.iter().map(|regime| app.regime_short(*regime)).collect();
    let cites = requirement.required.iter().chain(&requirement.regimes).filter(|cite| {
        let id = &app.content().regime(cite.regime).id;
        result.required_by.contains(&cite.regime) || result.from.contains(id)
    });
    // Why: a requirement may cite one rule twice, for two variants or paragraphs.
    let sections = cites.enumerate().map(|(at, cite)| {
        html! {
            <li key={at.to_string()}>
                { bits::go_regime(app, cite.regime) }
                if let Some(section) = &cite.section {
                    { ", " }{ section }
                }
            </li>
        }
    });
    Some(html! {
        <li class="demand" key={requirement.id.clone()}>
            <p class="demand-name">
                { app.t(&format!("requirement-{}-name", requirement.id)) }
            </p>
            <p class="demand-kind" data-required={(!regimes.is_empty()).to_string()}>
                if regimes.is_empty() {
                    { app.t("fit-page-advised") }
                } else {
                    { app.text("fit-page-required", &[("rules", (&bits::list(app, &regimes)).into())]) }
                }
            </p>
            <p class="soft">{ app.t(&format!("requirement-{}-what", requirement.id)) }</p>
            <p><b>{ app.t("fit-page-ask-for") }</b>{ " " }{ app.t(&format!("requirement-{}-evidence", requirement.id)) }</p>
            if has_shown {
                <p class="shown" data-shown={shown.id()}>{ shown_words(app, shown) }</p>
            }
            <Disclosure summary={app.t("fit-page-where-from")} class={classes!("disclosure-small")}>
                <ul class="plain-list">{ for sections }</ul>
                { bits::sources(app, requirement.sources.iter().copied()) }
                { credentials(app, requirement) }
            </Disclosure>
        </li>
    })
}

fn shown_words(app: &App, shown: Shown) -> String {
    let who = app.model.provider.brand.name.clone().unwrap_or_else(|| app.t("fit-page-the-provider"));
    app.text("fit-page-shown", &[("shown", shown.id().into()), ("who", (&who).into())])
}

fn credentials(app: &App, requirement: &crate::content::fit::Requirement) -> Html {
    let rows = requirement
        .shown_by
        .iter()
        .chain(requirement.partly_by.iter().filter(|at| !requirement.shown_by.contains(at)))
        .filter_map(|at| {
            let credential = app.content().fit.credentials.get(*at)?;
            Some(html! {
                <li key={credential.id.clone()}>
                    <b>{ app.t(&format!("credential-{}-name", credential.id)) }</b>{ ": " }
                    { app.t(&format!("credential-{}-proves", credential.id)) }{ " " }
                    <span class="soft">{ app.t(&format!("credential-{}-not", credential.id)) }</span>
                </li>
            })
        });
    let rows: Vec<Html> = rows.collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! { <><p><b>{ app.t("fit-page-shown-by") }</b></p><ul class="plain-list">{ for rows }</ul></> }
}

fn packages(app: &App) -> Html {
    let results = &app.evaluation().fit.packages;
    if results.is_empty() {
        return Html::default();
    }
    let language = app.words.locale().language();
    let name = |id: &str| {
        let names: Vec<String> = id
            .split('+')
            .map(|one| {
                let package = app.model.provider.packages.iter().find(|package| package.id == one);
                package.and_then(|package| package.name.get(language)).unwrap_or(one).to_owned()
            })
            .collect();
        bits::list(app, &names)
    };
    let rows = results.iter().map(|result| {
        let open: Vec<String> = result.leaves_open.iter().map(|control| app.control_name(*control)).collect();
        html! {
            <tr key={result.id.clone()}>
                <th scope="row">{ name(&result.id) }
                    if result.smallest {
                        <span class="row-note">{ app.t("fit-page-smallest") }</span>
                    }
                </th>
                <td>{ app.t(if result.meets { "fit-page-meets" } else { "fit-page-meets-not" }) }</td>
                <td>
                    if open.is_empty() {
                        { app.t("fit-page-nothing-open") }
                    } else {
                        { bits::list(app, &open) }
                    }
                </td>
            </tr>
        }
    });
    let who = app.model.provider.brand.name.clone().unwrap_or_else(|| app.t("fit-page-the-provider"));
    let body = html! {
        <table class="table table-packages">
            <thead><tr>
                <th scope="col">{ app.t("fit-page-col-package") }</th>
                <th scope="col">{ app.t("fit-page-col-meets") }</th>
                <th scope="col">{ app.t("fit-page-col-open") }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    super::section("fit-page-packages", app.text("fit-page-packages", &[("who", (&who).into())]), body)
}

fn price(app: &App, price: &Price) -> String {
    let money = |amount: u32| app.words.locale().money(f64::from(amount), &price.currency, false);
    let per = app.t(&format!("per-{}", price.per));
    app.text(
        "fit-page-price",
        &[("low", (&money(price.low)).into()), ("high", (&money(price.high)).into()), ("per", (&per).into())],
    )
}

fn services(app: &App) -> Html {
    let results = &app.evaluation().fit.services;
    if results.is_empty() {
        return html! { <p>{ app.t("fit-page-services-none") }</p> };
    }
    let rows = results.iter().filter_map(|result| {
        let service = app.content().fit.services.get(result.service)?;
        let closes: Vec<String> = result.closes.iter().map(|control| app.control_name(*control)).collect();
        Some(html! {
            <li key={service.id.clone()} class="service">
                <p><b>{ app.t(&format!("service-{}-name", service.id)) }</b></p>
                <p class="soft">{ app.t(&format!("service-{}-what", service.id)) }</p>
                <p>{ app.text("fit-page-closes", &[("gaps", (&bits::list(app, &closes)).into())]) }</p>
                if !service.prices.is_empty() {
                    <Disclosure summary={app.t("fit-page-prices")} class={classes!("disclosure-small")}>
                        <ul class="plain-list">{ for service.prices.iter().enumerate().map(|(at, one)| html! {
                            <li key={at.to_string()}>{ price(app, one) }{ bits::sources(app, one.sources.iter().copied()) }</li>
                        }) }</ul>
                    </Disclosure>
                }
            </li>
        })
    });
    let observed = app.content().fit.prices.iter().map(|observed| {
        html! {
            <li key={observed.id.clone()}>
                <b>{ app.t(&format!("price-{}", observed.id)) }</b>{ ": " }{ price(app, &observed.price) }
                { bits::sources(app, observed.price.sources.iter().copied()) }
            </li>
        }
    });
    html! {
        <>
            <ul class="services">{ for rows }</ul>
            <Disclosure summary={app.t("fit-page-market")}><ul class="plain-list">{ for observed }</ul></Disclosure>
        </>
    }
}

fn shared(app: &App) -> Html {
    let row = |control: ControlId| {
        let known = app.content().control(control);
        html! {
            <tr key={known.id.clone()}>
                <th scope="row">{ app.control_name(control) }<span class="row-note">{ app.t(&format!("fit-page-split-{}", known.provider_split)) }</span></th>
                <td><span class="cell-head">{ app.t("fit-page-col-provider") }</span>{ app.t(&format!("control-{}-provider", known.id)) }</td>
                <td><span class="cell-head">{ app.t("fit-page-col-customer") }</span>{ app.t(&format!("control-{}-customer", known.id)) }</td>
            </tr>
        }
    };
    html! {
        <>
            <p>{ app.t("fit-page-shared-how") }</p>
            <Disclosure summary={app.text("fit-page-shared-show", &[("n", app.content().controls.len().into())])}>
                <table class="table table-models">
                    <thead><tr>
                        <th scope="col">{ app.t("obl-col-control") }</th>
                        <th scope="col">{ app.t("fit-page-col-provider") }</th>
                        <th scope="col">{ app.t("fit-page-col-customer") }</th>
                    </tr></thead>
                    <tbody>{ for app.content().control_range().map(row) }</tbody>
                </table>
            </Disclosure>
        </>
    }
}

fn statements(app: &App) -> Html {
    let rows = app.content().fit.statements.iter().map(|statement| {
        html! {
            <li key={statement.id.clone()}>
                <p>{ app.t(&statement.id) }</p>
                { bits::sources(app, statement.sources.iter().copied()) }
            </li>
        }
    });
    html! { <ul class="plain-list">{ for rows }</ul> }
}

fn rail(app: &App) -> Html {
    let stays = app
        .content()
        .fit
        .stays
        .iter()
        .map(|one| html! { <li key={one.id.clone()}>{ app.t(&format!("stays-{}", one.id)) }</li> });
    let flags = app.content().fit.flags.iter().map(|one| {
        html! {
            <li key={one.id.clone()}>
                <p>{ app.t(&format!("flag-{}", one.id)) }</p>
                <p class="soft">{ app.t(&format!("flag-{}-why", one.id)) }</p>
            </li>
        }
    });
    html! {
        <>
            { block("stays", app.t("fit-page-stays"), html! { <ul class="plain-list">{ for stays }</ul> }) }
            { block("flags", app.t("fit-page-flags"), html! {
                <>
                    <ul class="plain-list">{ for flags }</ul>
                    <Disclosure summary={app.t("obl-sources")} class={classes!("disclosure-small")}>
                        { bits::sources(app, app.content().fit.flags.iter().flat_map(|one| one.sources.iter().copied())) }
                    </Disclosure>
                </>
            }) }
        </>
    }
}

/// Need, model, requirements on paper.
pub fn printed(app: &App) -> Html {
    let fit = &app.evaluation().fit;
    let best = fit.models.first().and_then(|model| app.content().fit.models.get(model.model));
    let rows = fit.requirements.iter().filter_map(|result| {
        let requirement = app.content().fit.requirements.get(result.requirement)?;
        let regimes: Vec<String> = result.required_by.iter().map(|regime| app.regime_short(*regime)).collect();
        Some(html! {
            <tr key={requirement.id.clone()}>
                <td>{ app.t(&format!("tenet-{}", requirement.tenet.id())) }</td>
                <th scope="row">{ app.t(&format!("requirement-{}-name", requirement.id)) }<span class="row-note">{ app.t(&format!("requirement-{}-what", requirement.id)) }</span></th>
                <td>{ app.t(&format!("requirement-{}-evidence", requirement.id)) }</td>
                <td>
                    if regimes.is_empty() {
                        { app.t("fit-page-advised") }
                    } else {
                        { app.text("fit-page-required", &[("rules", (&bits::list(app, &regimes)).into())]) }
                    }
                </td>
            </tr>
        })
    });
    html! {
        <>
            <p class="answer-line">{ bits::rich(&sentence(app)) }</p>
            { need_bar(app) }
            <p>{ app.t(&format!("need-{}-means", fit.level.id())) }</p>
            if let Some(best) = best {
                <p>{ bits::say(app, "overview-help-model", &[("model", (&app.t(&format!("model-{}-name", best.id))).into())]) }{ " " }{ app.t(&format!("model-{}-what", best.id)) }</p>
            }
            if !fit.requirements.is_empty() {
                <table class="table">
                    <thead><tr>
                        <th scope="col">{ app.t("fit-page-col-tenet") }</th>
                        <th scope="col">{ app.t("fit-page-demand") }</th>
                        <th scope="col">{ app.t("fit-page-ask-for") }</th>
                        <th scope="col">{ app.t("fit-page-where-from") }</th>
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            }
            { statements(app) }
        </>
    }
}
