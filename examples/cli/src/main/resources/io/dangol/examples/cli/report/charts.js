"use strict";
(function () {
  const page = JSON.parse(document.getElementById("data").textContent);
  const narrow = 560;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const drawn = [];

  // Ticks only: every other number on the page is written out by the program.
  const ticks = {
    count: new Intl.NumberFormat(page.language, { notation: "compact", maximumFractionDigits: 1 }),
    share: new Intl.NumberFormat(page.language, { style: "percent", maximumFractionDigits: 0 }),
    amount: page.currency
      ? new Intl.NumberFormat(page.language, { style: "currency", currency: page.currency, notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 })
      : new Intl.NumberFormat(page.language, { notation: "compact", maximumFractionDigits: 1 }),
  };

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue("--" + name).trim();
    return {
      primary: of("primary"), secondary: of("secondary"), muted: of("plot-muted"), hidden: "transparent",
      ink: of("ink"), text: of("muted"), line: of("line"), paper: of("paper"),
      font: getComputedStyle(document.body).fontFamily,
    };
  }

  function escape(text) {
    const element = document.createElement("i");
    element.textContent = text;
    return element.innerHTML;
  }

  function tooltip(chart, colour) {
    return {
      trigger: "axis",
      axisPointer: { type: chart.kind === "lines" ? "line" : "shadow", lineStyle: { color: colour.line }, shadowStyle: { color: colour.text, opacity: 0.08 } },
      confine: true,
      backgroundColor: colour.paper,
      borderColor: colour.line,
      textStyle: { color: colour.ink, fontFamily: colour.font, fontSize: 13 },
      formatter: function (items) {
        const at = items[0].dataIndex;
        const lines = chart.series
          .filter((series) => series.tones[0] !== "hidden")
          .map((series) => escape(series.name) + "&ensp;<b>" + escape(series.labels[at]) + "</b>");
        return escape(chart.categories[at]) + "<br>" + lines.join("<br>");
      },
    };
  }

  // A few labels at even distances, the last of them clear of the edge.
  function spaced(chart, small) {
    const step = Math.ceil(chart.categories.length / (small ? 3 : 5));
    return (index) => index % step === 0 && index < chart.categories.length - step / 2;
  }

  function categoryAxis(chart, colour, lying, small) {
    const bins = chart.kind === "histogram";
    return {
      type: "category",
      data: chart.categories,
      inverse: lying,
      boundaryGap: chart.kind !== "lines",
      name: lying ? "" : chart.categoryName,
      nameLocation: "middle",
      nameGap: 34,
      nameTextStyle: { color: colour.text, fontFamily: colour.font, fontSize: 12 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.line } },
      axisLabel: {
        color: lying ? colour.ink : colour.text, fontFamily: colour.font, fontSize: 12,
        show: !bins, hideOverlap: !lying, interval: lying ? 0 : chart.kind === "lines" ? spaced(chart, small) : "auto",
        alignMinLabel: chart.kind === "lines" ? "left" : undefined,
        width: lying ? (small ? 104 : 190) : undefined,
        overflow: lying ? "break" : undefined, lineHeight: 15,
      },
    };
  }

  // The edges of the bins, on an axis of their own that ends where the bins end.
  function edgeAxis(chart, colour) {
    return {
      type: "category",
      data: chart.edges,
      boundaryGap: false,
      position: "bottom",
      axisTick: { show: true, length: 4, lineStyle: { color: colour.line } },
      axisLine: { lineStyle: { color: colour.line } },
      axisPointer: { show: false },
      axisLabel: { color: colour.text, fontFamily: colour.font, fontSize: 12, hideOverlap: true },
    };
  }

  function valueAxis(chart, colour, lying) {
    return {
      type: "value",
      name: lying ? chart.valueName : "",
      nameLocation: "middle",
      nameGap: 30,
      nameTextStyle: { color: colour.text, fontFamily: colour.font, fontSize: 12 },
      splitNumber: 4,
      axisLabel: { color: colour.text, fontFamily: colour.font, fontSize: 12, hideOverlap: true, formatter: (value) => ticks[chart.measure].format(value) },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: colour.line } },
    };
  }

  function mark(chart, colour) {
    if (!chart.marker) {
      return undefined;
    }
    return {
      silent: true,
      symbol: "none",
      lineStyle: { color: colour.text, type: "dashed", width: 1 },
      label: { formatter: chart.marker.name, position: "insideEndTop", color: colour.text, fontFamily: colour.font, fontSize: 12, rotate: 0, align: "right", padding: [0, 6, 0, 0] },
      data: [{ xAxis: chart.marker.category }],
    };
  }

  function series(chart, each, index, colour, lying) {
    const hidden = each.tones[0] === "hidden";
    const data = each.values.map(function (value, at) {
      const tone = each.tones.length > 1 ? each.tones[at] : each.tones[0];
      return { value: value, itemStyle: { color: colour[tone] } };
    });
    if (chart.kind === "lines") {
      return {
        type: "line", name: each.name, data: each.values, showSymbol: false,
        lineStyle: { width: 2, color: colour[each.tones[0]], type: index > 0 ? [6, 4] : "solid" },
        itemStyle: { color: colour[each.tones[0]] }, emphasis: { disabled: true },
        markLine: index === 0 ? mark(chart, colour) : undefined,
      };
    }
    return {
      type: "bar", name: each.name, data: data, silent: hidden,
      stack: chart.kind === "waterfall" ? "levels" : undefined,
      itemStyle: { color: colour[each.tones[0]] },
      barCategoryGap: { histogram: "6%", columns: "34%", waterfall: "34%", bars: chart.series.length > 1 ? "34%" : "42%" }[chart.kind],
      barGap: "12%",
      barMaxWidth: chart.kind === "histogram" ? undefined : 34,
      emphasis: { disabled: true },
      label: {
        show: lying && !hidden,
        position: "right",
        formatter: (item) => each.labels[item.dataIndex],
        color: colour.text, fontFamily: colour.font, fontSize: 12,
      },
    };
  }

  function option(chart, width) {
    const colour = colours();
    const small = width < narrow;
    const lying = chart.kind === "bars" || chart.kind === "waterfall";
    const painted = chart.series.filter((each) => each.tones[0] !== "told");
    const named = painted.filter((each) => each.tones[0] !== "hidden");
    const category = categoryAxis(chart, colour, lying, small);
    const value = valueAxis(chart, colour, lying);
    const legend = named.length > 1 ? 30 : 0;
    return {
      animation: false,
      textStyle: { fontFamily: colour.font },
      tooltip: tooltip(chart, colour),
      // The name of the upright axis, level with the left edge whatever the ticks are.
      title: lying
        ? undefined
        : { text: chart.valueName, left: 0, top: legend + 2, padding: [2, 0], textStyle: { color: colour.text, fontFamily: colour.font, fontSize: 12, fontWeight: "normal" } },
      legend: named.length > 1
        ? { top: 0, left: 0, padding: [3, 0], icon: "roundRect", itemWidth: 14, itemHeight: 8, itemGap: 18, data: named.map((each) => each.name), textStyle: { color: colour.ink, fontFamily: colour.font, fontSize: 12.5 }, inactiveColor: colour.line }
        : undefined,
      grid: {
        left: 4, right: lying ? (small ? 46 : 64) : 16,
        top: legend + (lying ? 6 : chart.marker ? 46 : 30), bottom: 30,
        containLabel: true,
      },
      xAxis: lying ? value : chart.edges.length > 0 ? [category, edgeAxis(chart, colour)] : category,
      yAxis: lying ? category : value,
      series: painted.map((each, index) => series(chart, each, index, colour, lying)),
    };
  }

  function height(chart) {
    const bars = chart.categories.length;
    if (chart.kind === "waterfall") {
      return 64 + bars * 38;
    }
    return chart.kind === "bars" ? 84 + bars * (chart.series.length > 1 ? 44 : 38) : 0;
  }

  function paint(each) {
    each.view.setOption(option(each.chart, each.element.clientWidth), true);
    // Lets the style sheet scale the picture to the width of a printed page.
    const picture = each.element.querySelector("svg");
    picture.setAttribute("viewBox", "0 0 " + each.view.getWidth() + " " + each.view.getHeight());
  }

  function draw(chart) {
    const element = document.getElementById(chart.id);
    if (height(chart) > 0) {
      element.style.height = height(chart) + "px";
    }
    const view = echarts.init(element, null, { renderer: "svg" });
    const each = { chart: chart, element: element, view: view };
    drawn.push(each);
    paint(each);
  }

  function redraw() {
    drawn.forEach(function (each) {
      each.view.resize();
      paint(each);
    });
  }

  page.charts.forEach(draw);
  let waiting = 0;
  window.addEventListener("resize", function () {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(redraw, 120);
  });
  dark.addEventListener("change", redraw);
})();
