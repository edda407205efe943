#include <crossread/analyze.h>

#include <condition_variable>
#include <cstdio>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "commands.h"
#include "config.h"
#include "files.h"
#include "input.h"
#include "progress.h"

namespace crossread::cli {
namespace {

/// One line of input and what became of it.
struct Story {
  std::size_t line = 0;  ///< counted from 1
  std::string input;
  bool too_long = false;
  std::string output;
  bool refused = false;
  bool fails = false;
  bool done = false;
};

/// Reads lines of any file or pipe, each as soon as it is there. A line that is longer than `most`
/// is passed over to its end, so that the next one is read whole.
class LineReader {
 public:
  LineReader(std::FILE* file, std::uint64_t most) : file_(file), most_(most) {}

  /// The next line that holds more than white space; false at the end of the input.
  bool next(Story& story) {
    while (read_line(story)) {
      if (story.too_long || story.input.find_first_not_of(" \t\r") != std::string::npos) {
        return true;
      }
    }
    return false;
  }

  bool failed() const { return std::ferror(file_) != 0; }

 private:
  bool read_line(Story& story) {
    story.input.clear();
    story.too_long = false;
    story.line = ++line_;
    for (int c = std::getc(file_); c != '\n'; c = std::getc(file_)) {
      if (c == EOF) return story.too_long || !story.input.empty();
      if (story.too_long) continue;
      story.input.push_back(static_cast<char>(c));
      if (story.input.size() > most_) {
        story.too_long = true;
        story.input = std::string();
      }
    }
    return true;
  }

  std::FILE* file_;
  std::uint64_t most_;
  std::size_t line_ = 0;
};

/// Story in, report or error out. Every thread has a session of its own.
class Worker {
 public:
  Worker(const Arguments& arguments, std::string base, const report::Settings& settings,
         FailOn fail_on)
      : arguments_(arguments), base_(std::move(base)), settings_(settings), fail_on_(fail_on) {
    options_.limits = settings.limits;
    options_.published = arguments.published ? arguments.published : settings.published;
  }

  const Limits& limits() const { return options_.limits; }

  void work(Session& session, Story& story) const {
    if (std::optional<Error> error = try_to(session, story)) {
      error->message = "line " + std::to_string(story.line) + ": " + error->message;
      const std::string id = story.too_long ? "" : report::story_id(story.input, limits());
      story.output = report::error_json(id, *error);
      story.refused = true;
    }
    story.output.push_back('\n');
    story.input = std::string();
  }

 private:
  std::optional<Error> try_to(Session& session, Story& story) const {
    if (story.too_long) {
      return Error{ErrorCode::story_too_large,
                   "longer than " + std::to_string(report::max_json_bytes(limits())) + " bytes"};
    }
    Result<report::StoryFile> read = report::read_story(story.input, limits());
    if (!read) return read.error();
    report::StoryFile& file = read.value();
    if (auto error = read_story_files(file, base_, limits())) return error;
    std::size_t above = 0;
    const Result<Report> report =
        analyze_with(session, settings_, options_, file.story, std::move(file.warnings), above);
    if (!report) return report.error();
    story.fails = above > 0 || fails(report.value(), fail_on_);
    story.output = report::to_json(report.value(), file.story, arguments_.write);
    return std::nullopt;
  }

  const Arguments& arguments_;
  std::string base_;
  const report::Settings& settings_;
  FailOn fail_on_;
  Options options_;
};

/// Writes finished stories and remembers how they ended.
class Sink {
 public:
  explicit Sink(std::FILE* file) : file_(file) {}

  /// Each report is handed on at once, for a reader who waits for it before sending the next story.
  void write(const Story& story) {
    ++lines_;
    progress_.step();
    refused_ += story.refused ? 1 : 0;
    fails_ = fails_ || story.fails;
    broken_ = broken_ || !write_all(file_, story.output);
  }

  void end() { progress_.end(); }

  bool broken() const { return broken_; }
  std::size_t lines() const { return lines_; }
  std::size_t refused() const { return refused_; }
  bool any_fails() const { return fails_; }

 private:
  std::FILE* file_;
  Progress progress_{"stories", 0};
  std::size_t lines_ = 0, refused_ = 0;
  bool fails_ = false, broken_ = false;
};

void run_alone(LineReader& lines, const Worker& worker, Sink& sink) {
  Session session(0);
  Story story;
  while (!sink.broken() && lines.next(story)) {
    worker.work(session, story);
    sink.write(story);
    story = Story();
  }
}

/// Works on several stories at a time. Whoever finishes the oldest one writes it and all finished
/// ones behind it, so that order is kept and nothing waits for the next line to come in. At most
/// twice as many stories as threads are held.
class Pipeline {
 public:
  Pipeline(unsigned jobs, const Worker& worker, Sink& sink)
      : most_(std::size_t{2} * jobs), worker_(worker), sink_(sink) {
    for (unsigned i = 0; i < jobs; ++i) threads_.emplace_back([this] { serve(); });
  }

  void run(LineReader& lines) {
    auto story = std::make_unique<Story>();
    while (lines.next(*story)) {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [this] { return held_.size() < most_; });
      if (sink_.broken()) break;
      waiting_.push_back(story.get());
      held_.push_back(std::move(story));
      work_.notify_one();
      story = std::make_unique<Story>();
    }
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    work_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

 private:
  void serve() {
    Session session(0);
    std::unique_lock lock(mutex_);
    while (true) {
      work_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      Story& story = *waiting_.front();
      waiting_.pop_front();
      lock.unlock();
      worker_.work(session, story);
      lock.lock();
      story.done = true;
      while (!held_.empty() && held_.front()->done) {
        sink_.write(*held_.front());
        held_.pop_front();
      }
      room_.notify_one();
    }
  }

  std::size_t most_;
  const Worker& worker_;
  Sink& sink_;
  std::mutex mutex_;
  std::condition_variable work_, room_;
  std::deque<std::unique_ptr<Story>> held_;  ///< in the order of input
  std::deque<Story*> waiting_;               ///< those of them that nobody works on yet
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace

int ndjson_command(const Arguments& arguments) {
  const std::string& path = arguments.inputs[0];
  const Result<File> in = open_input(path);
  if (!in) return complain(in.error().message);
  const Result<File> out = open_output(arguments.output);
  if (!out) return complain(out.error().message);

  const Result<Config> config = find_config(arguments);
  if (!config) return complain(config.error().message);
  const report::Settings& settings = config.value().settings;
  const FailOn fail_on = choose_fail_on(arguments, settings);

  const Worker worker(arguments, path == "-" ? "" : path, settings, fail_on);
  LineReader lines(in.value().get(), report::max_json_bytes(worker.limits()));
  Sink sink(out.value().get());
  if (arguments.jobs > 1) {
    Pipeline(arguments.jobs, worker, sink).run(lines);
  } else {
    run_alone(lines, worker, sink);
  }
  sink.end();
  if (sink.broken()) {
    return complain(output_name(arguments.output) + ": cannot be written to its end");
  }
  if (lines.failed()) return complain(input_name(path) + ": cannot be read to its end");
  if (sink.refused() > 0) {
    return complain(input_name(path) + ": " + std::to_string(sink.refused()) + " of " +
                    std::to_string(sink.lines()) +
                    " lines refused: their reports say why under \"error\"");
  }
  return sink.any_fails() ? found : done;
}

}  // namespace crossread::cli
