#pragma once
#include "base/text.h"
#include <base/clock.h>
#include "absent.h"
#include <vector>
