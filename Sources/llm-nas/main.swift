import Foundation
import Workbench

let status = await Program.run(Array(CommandLine.arguments.dropFirst()))
exit(status)
